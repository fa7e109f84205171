// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;
using net::awaitable, net::use_awaitable;

awaitable<void> onlyOnPoolOk(PGconn *Db) {
  PQexec(Db, "select 1");
  co_return;
}
awaitable<void> onBothBad(PGconn *Db) {
  PQexec(Db, "select 1");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
awaitable<void> awaitedOnPoolOk(PGconn *Db) {
  PQexec(Db, "select 1");
  co_return;
}
awaitable<void> poolJobOk(PGconn *Db) { co_await awaitedOnPoolOk(Db); }

void start(net::io_context &Io, net::thread_pool &Pool, PGconn *Db) {
  net::co_spawn(Pool, onlyOnPoolOk(Db), net::detached);
  net::co_spawn(Pool, onBothBad(Db), net::detached);
  net::co_spawn(Io, onBothBad(Db), net::detached);
  net::co_spawn(Pool, poolJobOk(Db), net::detached);
}
