// RUN: %check %s async-blocking-call
#include <asio.hpp>
#include <libpq-fe.h>
using asio::awaitable, asio::use_awaitable;

awaitable<void> directBad(PGconn *Db) {
  PQexec(Db, "select 1");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
awaitable<void> socketBad(asio::ip::tcp::socket &S) {
  char Buffer[64];
  asio::read(S, asio::buffer(Buffer));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}read'{{.*}}[async-blocking-call]
  co_await asio::async_write(S, asio::buffer(Buffer), use_awaitable);
}
awaitable<int> offloadOk(asio::thread_pool &Pool, PGconn *Db) {
  co_return co_await asio::co_spawn(
      Pool, [&]() -> awaitable<int> { co_return PQntuples(PQexec(Db, "select 1")); }, use_awaitable);
}
awaitable<void> switchOk(asio::thread_pool &Pool, PGconn *Db) {
  co_await asio::post(asio::bind_executor(Pool, use_awaitable));
  PQexec(Db, "select 1");
}
awaitable<void> notMovedBad(asio::thread_pool &Pool, PGconn *Db) {
  co_await asio::post(Pool, use_awaitable);
  PQexec(Db, "select 1");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
}
