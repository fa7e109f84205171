// RUN: %check %s async-same-executor-wait
#include <folly/coro/BlockingWait.h>
#include <folly/coro/Task.h>
#include <folly/executors/CPUThreadPoolExecutor.h>
using folly::coro::Task;

Task<int> child() { co_return 1; }
Task<int> parentBad(folly::CPUThreadPoolExecutor &Pool) {
  co_return folly::coro::blockingWait(co_withExecutor(&Pool, child()));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'parentBad' waits in a task of 'Pool' for 'child', which needs a thread of 'Pool' too
}
Task<int> startBad(folly::CPUThreadPoolExecutor &Pool) { co_return co_await co_withExecutor(&Pool, parentBad(Pool)); }

Task<int> parentOk(folly::CPUThreadPoolExecutor &Pool) { co_return co_await co_withExecutor(&Pool, child()); }
Task<int> startOk(folly::CPUThreadPoolExecutor &Pool) { co_return co_await co_withExecutor(&Pool, parentOk(Pool)); }
int main() {
  folly::CPUThreadPoolExecutor Pool(2);
  return folly::coro::blockingWait(co_withExecutor(&Pool, child()));
}
