// What was chained to a loop runs on it; the same chain on a pool is an off-load.
// RUN: %check %s async-blocking-call --unsure=report
#include <folly/futures/Future.h>
#include <folly/io/async/EventBase.h>
#include <unistd.h>

void onLoopBad(folly::EventBase &Loop, folly::Future<int> Ready) {
  std::move(Ready).via(&Loop).thenValue([](int) { sleep(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the callback
}
void onPoolOk(folly::CPUThreadPoolExecutor &Cpu, folly::EventBase &Loop) {
  folly::via(&Cpu, [] { return sleep(1); });
  folly::via(&Loop).via(&Cpu).thenValue([](folly::Unit) { sleep(1); });
}
