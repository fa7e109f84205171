// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;

net::awaitable<void> silencedOk(PGconn *Db) {
  PQexec(Db, "select 1"); // NOLINT
  PQexec(Db, "select 1"); // NOLINT(async-blocking-call)
  // NOLINTNEXTLINE(async-*)
  PQexec(Db, "select 1");
  // NOLINTBEGIN(async-blocking-call)
  PQexec(Db, "select 1");
  // NOLINTEND(async-blocking-call)
  co_return;
}
net::awaitable<void> otherCheckBad(PGconn *Db) {
  PQexec(Db, "select 1"); // NOLINT(async-blocking-wait)
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
