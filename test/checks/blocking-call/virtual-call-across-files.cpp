// RUN: %check %s async-blocking-call
//--- store.h
#pragma once
struct Store {
  virtual ~Store();
  virtual void put() = 0;
};

//--- handler.cpp
#include "store.h"
#include <boost/asio.hpp>

boost::asio::awaitable<void> putBad(Store &S) {
  S.put();
  // CHECK: handler.cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}

//--- sql.cpp
#include "store.h"
#include <libpq-fe.h>
struct SqlStore final : Store {
  void put() override { PQexec(nullptr, "insert"); }
};
Store *makeSqlStore() { return new SqlStore; }
