// RUN: %check %s async-blocking-call
//--- workers.h
#pragma once
#include <functional>
void runBlocking(std::function<void()> Job);
void runHere(std::function<void()> Job);

//--- workers.cpp
#include "workers.h"
#include <boost/asio.hpp>
static boost::asio::thread_pool Pool(4);
void runBlocking(std::function<void()> Job) { boost::asio::post(Pool, std::move(Job)); }
void runHere(std::function<void()> Job) { Job(); }

//--- handler.cpp
#include "workers.h"
#include <boost/asio.hpp>
#include <libpq-fe.h>

boost::asio::awaitable<void> saveOk(PGconn *Db) {
  runBlocking([Db] { PQexec(Db, "insert"); });
  co_return;
}
boost::asio::awaitable<void> saveBad(PGconn *Db) {
  runHere([Db] { PQexec(Db, "insert"); });
  // CHECK: handler.cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
