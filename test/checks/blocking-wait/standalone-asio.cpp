// RUN: %check %s async-blocking-wait
#include <asio.hpp>
using asio::awaitable;

awaitable<int> child() { co_return 1; }

awaitable<int> spawnedBad(asio::thread_pool &Pool) {
  co_return asio::co_spawn(Pool, child(), asio::use_future).get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}get'{{.*}}[async-blocking-wait]
}
awaitable<int> awaitedOk(asio::thread_pool &Pool) {
  co_return co_await asio::co_spawn(Pool, child(), asio::use_awaitable);
}
