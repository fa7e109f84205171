// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
#include <stdexcept>
namespace net = boost::asio;

net::awaitable<void> afterReturnOk(PGconn *Db) {
  co_return;
  PQexec(Db, "select 1");
}
net::awaitable<void> falseOk(PGconn *Db) {
  if (false)
    PQexec(Db, "select 1");
  while (0)
    PQexec(Db, "select 1");
  co_return;
}
net::awaitable<void> afterThrowOk(PGconn *Db) {
  throw std::runtime_error("not implemented");
  PQexec(Db, "select 1");
  co_return;
}
net::awaitable<void> inHandlerBad(PGconn *Db) {
  try {
    co_await afterThrowOk(Db);
  } catch (const std::exception &) {
    PQexec(Db, "rollback");
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  }
}
