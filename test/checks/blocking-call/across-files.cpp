// RUN: %check %s async-blocking-call
//--- repo.h
#pragma once
struct Repo {
  void save(int Id);
  int size() const;
};

//--- handler.cpp
#include "repo.h"
#include <boost/asio.hpp>

boost::asio::awaitable<void> handleBad(Repo &R) {
  R.save(R.size());
  // CHECK: handler.cpp:[[@LINE-1]]:{{.*}}'Repo::save'{{.*}}'PQexec'{{.*}}[async-blocking-call]
  // CHECK: repo.cpp:{{.*}}note: 'Repo::save' calls 'execute'
  // CHECK: wire.cpp:{{.*}}note: 'execute' calls 'PQexec'
  co_return;
}

//--- repo.cpp
#include "repo.h"
void execute(const char *Sql);

void Repo::save(int Id) { execute("insert"); }
int Repo::size() const { return 3; }

//--- wire.cpp
#include <libpq-fe.h>
PGconn *connection();

void execute(const char *Sql) {
  PQexec(connection(), Sql);
}

//--- other.cpp
// A static function of the same name is another function.
static void execute(const char *Sql) {}
void unrelated() { execute("x"); }
