// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;
using net::awaitable, net::use_awaitable, net::bind_executor;

static void query(PGconn *Db) { PQexec(Db, "select 1"); }
static auto toPool(net::thread_pool &Pool) { return net::post(bind_executor(Pool, use_awaitable)); }

awaitable<void> callAfterSwitchOk(net::thread_pool &Pool, PGconn *Db) {
  co_await net::post(bind_executor(Pool, use_awaitable));
  query(Db);
}
awaitable<void> switchInHelperOk(net::thread_pool &Pool, PGconn *Db) {
  co_await toPool(Pool);
  query(Db);
}
awaitable<void> awaitedChildMovesOnlyItselfBad(net::thread_pool &Pool, PGconn *Db) {
  co_await callAfterSwitchOk(Pool, Db);
  PQexec(Db, "select 1");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
}
