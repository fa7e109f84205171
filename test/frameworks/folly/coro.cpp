// RUN: %check %s async-blocking-call,async-blocking-wait
#include <folly/coro/BlockingWait.h>
#include <folly/coro/Task.h>
#include <folly/futures/Future.h>
#include <unistd.h>
using folly::coro::Task;

Task<int> child() { co_return 1; }
Task<int> waitsBad() {
  co_return folly::coro::blockingWait(child());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'folly::coro::blocking_wait_fn::operator()'{{.*}}
}
Task<int> getsBad(folly::Future<int> Result) {
  co_return std::move(Result).get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'folly::Future::get'{{.*}}
}
Task<int> knownReadyOk(folly::Future<int> Result) {
  if (Result.isReady())
    co_return std::move(Result).get();
  co_return co_await std::move(Result);
}
Task<void> onPool() {
  sleep(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
  co_return;
}
Task<void> spawnsBad(folly::CPUThreadPoolExecutor &Cpu) { co_await co_withExecutor(&Cpu, onPool()); }
Task<int> offLoadedOk(folly::CPUThreadPoolExecutor &Io) {
  co_return co_await folly::via(&Io, [] { return (int)sleep(1); });
}
int main() { return folly::coro::blockingWait(child()); }
