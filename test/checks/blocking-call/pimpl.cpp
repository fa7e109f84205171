// RUN: %check %s async-blocking-call
//--- client.h
#pragma once
#include <memory>
class Client {
public:
  Client();
  ~Client();
  void ping();

private:
  struct Impl;
  std::unique_ptr<Impl> I;
};

//--- client.cpp
#include "client.h"
#include <libpq-fe.h>
struct Client::Impl {
  PGconn *Db = nullptr;
  void ping() { PQexec(Db, "select 1"); }
  ~Impl() { PQexec(Db, "rollback"); }
};
Client::Client() : I(std::make_unique<Impl>()) {}
Client::~Client() = default;
void Client::ping() { I->ping(); }

//--- handler.cpp
#include "client.h"
#include <boost/asio.hpp>

boost::asio::awaitable<void> pingBad(Client &C) {
  C.ping();
  // CHECK: handler.cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
boost::asio::awaitable<void> destroyBad() {
  Client C;
  // CHECK: handler.cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
