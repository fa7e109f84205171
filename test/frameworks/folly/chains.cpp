// A continuation runs on the executor that its chain got last.
// RUN: %check %s async-blocking-call --contexts=task
#include <folly/futures/Future.h>
#include <folly/io/async/EventBase.h>
#include <thread>
#include <unistd.h>

void onPoolBad(folly::CPUThreadPoolExecutor &Cpu, folly::Future<int> Ready) {
  folly::via(&Cpu, [] { return sleep(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the task
  folly::via(&Cpu).thenValue([](folly::Unit) { sleep(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the task
  std::move(Ready).via(&Cpu).thenValue([](int) {}).thenError([](int) { sleep(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the task
  auto Begun = folly::via(&Cpu);
  std::move(Begun).thenValue([](folly::Unit) { sleep(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the task
}
void onThreadsOk(folly::ThreadedExecutor &Threads, folly::CPUThreadPoolExecutor &Cpu) {
  folly::via(&Threads).thenValue([](folly::Unit) { sleep(1); });
  folly::via(&Cpu).via(&Threads).thenValue([](folly::Unit) { sleep(1); });
}
void inlineOk(folly::Future<int> Ready) {
  std::move(Ready).thenValueInline([](int) { sleep(1); }); // where the future was made ready
}
