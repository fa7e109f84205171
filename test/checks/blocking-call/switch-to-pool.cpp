// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;
using net::awaitable, net::use_awaitable, net::bind_executor;

awaitable<void> movedOk(net::thread_pool &Pool, PGconn *Db) {
  co_await net::post(bind_executor(Pool, use_awaitable));
  PQexec(Db, "select 1");
}
awaitable<void> dispatchedOk(net::thread_pool &Pool, PGconn *Db) {
  auto Ex = Pool.get_executor();
  co_await net::dispatch(bind_executor(Ex, use_awaitable));
  PQexec(Db, "select 1");
}
awaitable<void> beforeBad(net::thread_pool &Pool, PGconn *Db) {
  PQexec(Db, "select 1");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_await net::post(bind_executor(Pool, use_awaitable));
}
awaitable<void> notMovedBad(net::thread_pool &Pool, PGconn *Db) {
  co_await net::post(Pool, use_awaitable); // comes straight back
  PQexec(Db, "select 1");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
}
awaitable<void> notAwaitedBad(net::thread_pool &Pool, PGconn *Db) {
  auto Never = net::post(bind_executor(Pool, use_awaitable));
  PQexec(Db, "select 1");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_await std::move(Never);
}
awaitable<void> toTheLoopBad(net::io_context &Io, PGconn *Db) {
  co_await net::post(bind_executor(Io, use_awaitable));
  PQexec(Db, "select 1");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
}
