// RUN: %fix %s async-blocking-wait
#include <boost/asio.hpp>
namespace net = boost::asio;

net::awaitable<int> child(int);

// What is inside another change has its turn after it.
net::awaitable<int> nestedBad(net::thread_pool &Pool) {
  co_return net::co_spawn(Pool, child(net::co_spawn(Pool, child(1), net::use_future).get()), net::use_future).get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by await-result
  // CHECK: cpp:[[@LINE-2]]:{{.*}}fixed by await-result
  // FIXES: {{^}}  co_return co_await net::co_spawn(Pool, child(co_await net::co_spawn(Pool, child(1), net::use_awaitable)), net::use_awaitable);
}
// Lines that are one afterwards.
net::awaitable<void> linesBad(net::thread_pool &Pool) {
  int Sum = 0;
  Sum += net::co_spawn(
             Pool, [] { return child(2); }, net::use_future)
             .get();
  // CHECK: cpp:{{[0-9]+}}:{{.*}}fixed by await-result
  // FIXES: {{^}}  Sum += co_await net::co_spawn(Pool, [] { return child(2); }, net::use_awaitable);
  co_return;
}
