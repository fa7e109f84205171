// RUN: %fix %s async-blocking-wait --rewrites=await-result
#include <boost/asio.hpp>
#include <chrono>
#include <folly/coro/BlockingWait.h>
#include <folly/coro/Task.h>
#include <folly/futures/Future.h>
namespace net = boost::asio;

net::awaitable<int> child(int);
folly::coro::Task<int> task(int);

folly::coro::Task<int> timeout(folly::Future<int> F) {
  co_return std::move(F).get(std::chrono::seconds(1));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-result: an argument would be lost
}
net::awaitable<int> directive(net::thread_pool &Pool) {
  co_return net::co_spawn(Pool,
#ifdef ELSEWHERE
                          child(2), net::use_future)
#else
                          child(1), net::use_future)
#endif
      .get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-result: a comment or preprocessor directive in it would be lost
}
#define WAIT folly::coro::blockingWait
folly::coro::Task<int> macro() {
  co_return WAIT(task(1));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-result: it stands in a macro
}
#define CHILD Pool, child(1)
net::awaitable<int> partInMacro(net::thread_pool &Pool) {
  co_return net::co_spawn(CHILD, net::use_future).get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-result: a part of it stands in a macro
}
folly::coro::Task<int> handler() {
  try {
    co_return co_await task(1);
  } catch (...) {
    folly::coro::blockingWait(task(2));
    // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-result: it would not compile: {{.*}}'co_await' cannot be used in the handler
  }
  co_return 1;
}
