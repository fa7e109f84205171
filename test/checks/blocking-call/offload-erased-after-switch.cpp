// RUN: %check %s async-blocking-call
// What a coroutine calls after it has moved to a pool does not block whoever awaits it, also if it got that as a parameter.
#include <boost/asio.hpp>
#include <functional>
#include <libpq-fe.h>
namespace net = boost::asio;
using net::awaitable, net::bind_executor, net::use_awaitable;

awaitable<void> offLoaded(net::thread_pool &Pool, std::function<void()> Job) {
  co_await net::post(bind_executor(Pool, use_awaitable));
  Job();
}
awaitable<void> offLoadedByHelper(net::thread_pool &Pool, std::function<void()> Job) {
  co_await offLoaded(Pool, std::move(Job));
}
awaitable<void> comesStraightBack(net::thread_pool &Pool, std::function<void()> Job) {
  co_await net::post(Pool, use_awaitable);
  Job();
}
awaitable<void> onPoolAndBefore(net::thread_pool &Pool, std::function<void()> Job) {
  Job();
  co_await net::post(bind_executor(Pool, use_awaitable));
  Job();
}

awaitable<void> saveOk(net::thread_pool &Pool, PGconn *Db) {
  co_await offLoaded(Pool, [Db] { PQexec(Db, "insert"); });
  co_await offLoadedByHelper(Pool, [Db] { PQexec(Db, "insert"); });
}
awaitable<void> saveBad(net::thread_pool &Pool, PGconn *Db) {
  co_await comesStraightBack(Pool, [Db] { PQexec(Db, "insert"); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
}
awaitable<void> saveTwiceBad(net::thread_pool &Pool, PGconn *Db) {
  co_await onPoolAndBefore(Pool, [Db] { PQexec(Db, "insert"); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
}
