// RUN: %fix %s async-blocking-call,async-blocking-wait --review --blocking-executor=folly::getGlobalCPUExecutor()
// An await in the first initialisation of a variable compiles, but is none of the language's: others would wait with their threads.
#include <chrono>
#include <folly/coro/BlockingWait.h>
#include <folly/coro/Task.h>
#include <folly/executors/GlobalExecutor.h>
#include <thread>
#include <unistd.h>
folly::coro::Task<int> load(int Id);

folly::coro::Task<int> statics() {
  static unsigned Slept = ::sleep(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}offload: it initialises a static variable, where the language has no await
  static int Loaded = folly::coro::blockingWait(load(7));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-result: it initialises a static variable, where the language has no await
  thread_local int Nap = (std::this_thread::sleep_for(std::chrono::seconds(1)), 1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: native-async: it initialises a static variable, where the language has no await
  // What runs later is no part of it.
  int Plain = folly::coro::blockingWait(load(8));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by await-result
  // FIXES: {{^}}  int Plain = co_await load(8);
  co_return Loaded + Nap + Plain + Slept + co_await load(1);
}
