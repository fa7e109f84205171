// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;

struct LazyCount {
  PGconn *Db;
  operator int() const { return PQntuples(PQexec(Db, "select")); }
  explicit operator bool() const { return Db != nullptr; }
};
void show(int Count) {}

net::awaitable<int> returnBad(LazyCount C) {
  int N = C;
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return N;
}
net::awaitable<void> argumentBad(LazyCount C) {
  show(C);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<bool> conditionOk(LazyCount C) {
  if (C)
    co_return true;
  co_return false;
}
