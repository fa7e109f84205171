// RUN: %check %s async-blocking-call
#include <folly/fibers/FiberManager.h>
#include <folly/io/async/EventBase.h>
#include <unistd.h>

void onLoopBad(folly::EventBase &Loop) {
  Loop.runInEventBaseThread([] { sleep(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
  Loop.add([&] { Loop.runInEventBaseThreadAndWait([] {}); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'folly::EventBase::runInEventBaseThreadAndWait'{{.*}}
}
void fibersBad(folly::fibers::FiberManager &Fibers) {
  Fibers.addTask([] { sleep(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
void suspendsOk(folly::fibers::FiberManager &Fibers, folly::fibers::Baton &Baton) {
  Fibers.addTask([&] { Baton.try_wait_for(std::chrono::seconds(1)); });
}
void offLoadedOk(folly::EventBase &Loop, folly::CPUThreadPoolExecutor &Pool) {
  Loop.runInEventBaseThread([&] { Pool.add([] { sleep(1); }); });
}
