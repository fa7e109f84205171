// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;
using net::awaitable, net::use_awaitable, net::bind_executor;

awaitable<void> nextAwaitBad(net::thread_pool &Pool, net::steady_timer &T, PGconn *Db) {
  co_await net::post(bind_executor(Pool, use_awaitable));
  PQexec(Db, "on the pool");
  co_await T.async_wait(use_awaitable);
  PQexec(Db, "home again");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
}
awaitable<void> oneBranchBad(net::thread_pool &Pool, PGconn *Db, bool Heavy) {
  if (Heavy)
    co_await net::post(bind_executor(Pool, use_awaitable));
  PQexec(Db, "on the pool, or not");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
}
awaitable<void> bothBranchesOk(net::thread_pool &A, net::thread_pool &B, PGconn *Db, bool Heavy) {
  if (Heavy)
    co_await net::post(bind_executor(A, use_awaitable));
  else
    co_await net::post(bind_executor(B, use_awaitable));
  PQexec(Db, "on one of the pools");
}
awaitable<void> loopBad(net::thread_pool &Pool, PGconn *Db) {
  for (int I = 0; I < 3; ++I) {
    PQexec(Db, "first time at home");
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
    co_await net::post(bind_executor(Pool, use_awaitable));
    PQexec(Db, "on the pool");
  }
}
