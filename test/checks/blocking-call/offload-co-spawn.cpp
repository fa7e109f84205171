// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;
using net::awaitable, net::use_awaitable;

awaitable<int> valueOk(net::thread_pool &Pool, PGconn *Db) {
  co_return co_await net::co_spawn(
      Pool, [&]() -> awaitable<int> { co_return PQntuples(PQexec(Db, "select 1")); }, use_awaitable);
}
awaitable<void> namedOk(net::thread_pool &Pool, PGconn *Db) {
  auto Job = [Db]() -> awaitable<void> {
    PQexec(Db, "select 1");
    co_return;
  };
  co_await net::co_spawn(Pool.get_executor(), std::move(Job), use_awaitable);
}
awaitable<void> job(PGconn *Db) {
  PQexec(Db, "select 1");
  co_return;
}
awaitable<void> taskOk(net::thread_pool &Pool, PGconn *Db) { co_await net::co_spawn(Pool, job(Db), use_awaitable); }

awaitable<void> onTheLoopBad(net::io_context &Io, PGconn *Db) {
  co_await net::co_spawn(
      Io,
      [&]() -> awaitable<void> {
        PQexec(Db, "select 1");
        // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
        co_return;
      },
      use_awaitable);
}
awaitable<void> argumentBad(net::thread_pool &Pool, PGconn *Db) {
  // The argument is evaluated here, before anything is handed over.
  int N = co_await net::co_spawn(
      Pool, [R = PQexec(Db, "select 1")]() -> awaitable<int> { co_return PQntuples(R); }, use_awaitable);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  (void)N;
}
