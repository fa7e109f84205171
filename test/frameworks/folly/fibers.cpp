// What folly's fibers wait with suspends a fiber and stops any other thread.
// RUN: %check %s async-blocking-call
#include <folly/coro/Task.h>
#include <folly/fibers/FiberManager.h>
#include <folly/io/async/EventBase.h>
using folly::fibers::Baton;

static void pause(Baton &Posted) { Posted.wait(); }

folly::coro::Task<void> coroutineBad(Baton &Posted) {
  Posted.wait();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'folly::fibers::Baton::wait' blocks the coroutine 'coroutineBad'
  co_return;
}
void callbackBad(folly::EventBase &Loop, Baton &Posted) {
  Loop.runInEventBaseThread([&] { pause(Posted); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}call of 'pause' blocks the callback{{.*}}'folly::fibers::Baton::wait'
  Loop.runInEventBaseThread([&] { folly::fibers::await([](int) {}); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'folly::fibers::await' blocks the callback
}
void fiberOk(folly::fibers::FiberManager &Fibers, Baton &Posted) {
  Fibers.addTask([&] { pause(Posted); });
  Fibers.addTask([] { folly::fibers::await([](int) {}); });
}
void pollOk(folly::EventBase &Loop, Baton &Posted) {
  Loop.runInEventBaseThread([&] { Posted.try_wait(); });
}
