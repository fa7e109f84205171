// RUN: %fix %s async-blocking-call,async-blocking-wait --review --rewrites=native-async,await-result
// What stood in the place of a change that is refused has its turn.
#include <boost/asio.hpp>
#include <chrono>
#include <thread>
namespace net = boost::asio;
net::awaitable<int> child(int N);

net::awaitable<void> both(net::thread_pool &Pool) {
  std::this_thread::sleep_for(std::chrono::duration<double>(net::co_spawn(Pool, child(1), net::use_future).get()));
  // CHECK: cpp:[[@LINE-1]]:3: left: native-async: {{.*}}
  // CHECK: cpp:[[@LINE-2]]:{{.*}}fixed by await-result
  // FIXES: duration<double>(co_await net::co_spawn(Pool, child(1), net::use_awaitable))
  co_return;
}
