// RUN: %fix %s async-blocking-wait
#include <folly/coro/BlockingWait.h>
#include <folly/coro/Task.h>
#include <folly/futures/Future.h>
#include <utility>

folly::coro::Task<int> child();

folly::coro::Task<int> taskBad(bool Wanted) {
  int Sum = folly::coro::blockingWait(child());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by await-result
  // FIXES: {{^}}  int Sum = co_await child();
  Sum -= -folly::coro::blockingWait(Wanted ? child() : child());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by await-result
  // FIXES: {{^}}  Sum -= -co_await (Wanted ? child() : child());
  co_return Sum;
}
folly::coro::Task<int> futureBad(folly::Future<int> F) {
  co_return std::move(F).get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by await-result
  // FIXES: {{^}}  co_return co_await std::move(F);
}
