// RUN: %check %s async-blocking-call
//--- repo.h
#pragma once
#include <boost/asio.hpp>
#include <libpq-fe.h>

inline void touch(PGconn *Db) { PQexec(Db, "select 1"); }
struct Repo {
  boost::asio::awaitable<void> loadBad(PGconn *Db) {
    touch(Db);
    // CHECK: repo.h:[[@LINE-1]]:{{.*}}'Repo::loadBad'{{.*}}'PQexec'{{.*}}[async-blocking-call]
    co_return;
  }
};

//--- a.cpp
#include "repo.h"
//--- b.cpp
#include "repo.h"
boost::asio::awaitable<void> useOk(Repo &R, PGconn *Db) { co_await R.loadBad(Db); }
