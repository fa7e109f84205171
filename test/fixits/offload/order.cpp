// RUN: %fix %s async-blocking-call --blocking-executor=pool()
// The framework's own function comes first; where it does not fit, off-loading may.
#include <asio.hpp>
#include <chrono>
#include <thread>
using namespace std::chrono_literals;

asio::thread_pool &pool();

asio::awaitable<void> nativeBad() {
  std::this_thread::sleep_for(1ms);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by native-async
  // FIXES: {{^}}  co_await asio::steady_timer(
  co_return;
}
// No timer takes fractions of its ticks, which only the compiler knows.
asio::awaitable<void> offloadBad() {
  std::this_thread::sleep_for(std::chrono::duration<double>(0.1));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  // FIXES: {{^}}  co_await asio::co_spawn(pool(), [&]() -> asio::awaitable<void> { co_return std::this_thread::sleep_for(std::chrono::duration<double>(0.1)); }, asio::bind_
  co_return;
}
