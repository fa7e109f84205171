// RUN: %fix %s async-lock-across-await --review
// A fiber's mutex is locked as the thread's was.
//--- boost.cpp
#include <boost/fiber/all.hpp>
#include <chrono>
#include <mutex>
static std::mutex M;
// FIXES-DAG: {{^}}static boost::fibers::mutex M;
static void boostBad() {
  std::lock_guard Lock(M);
  // FIXES-DAG: {{^}}  std::lock_guard<boost::fibers::mutex> Lock(M);
  boost::this_fiber::sleep_for(std::chrono::milliseconds(1));
  // CHECK-DAG: boost.cpp:[[@LINE-1]]:{{.*}}fixed by async-mutex
}
static void boostOk() {
  std::unique_lock<std::mutex> Lock{M};
  // FIXES-DAG: {{^}}  std::unique_lock<boost::fibers::mutex> Lock(M);
}
void startBoost() {
  boost::fibers::fiber(boostBad).detach();
  boost::fibers::fiber(boostOk).detach();
}
//--- folly.cpp
#include <folly/fibers/FiberManager.h>
#include <mutex>
struct Shelf {
  void follyBad(folly::fibers::Baton &B) {
    std::scoped_lock Lock(Guarded);
    // FIXES-DAG: {{^}}    std::scoped_lock<folly::fibers::TimedMutex> Lock(Guarded);
    B.wait();
    // CHECK-DAG: folly.cpp:[[@LINE-1]]:{{.*}}fixed by async-mutex
  }

private:
  std::mutex Guarded;
  // FIXES-DAG: {{^}}  folly::fibers::TimedMutex Guarded;
};
void startFolly(folly::fibers::FiberManager &Fibers, Shelf &S, folly::fibers::Baton &B) {
  Fibers.addTask([&] { S.follyBad(B); });
}
//--- userver.cpp
#include <mutex>
#include <userver/engine/sleep.hpp>
#include <userver/utils/async.hpp>
static std::mutex M;
// FIXES-DAG: {{^}}static userver::engine::Mutex M;
static void userverBad() {
  std::unique_lock Lock(M);
  // FIXES-DAG: {{^}}  std::unique_lock<userver::engine::Mutex> Lock(M);
  userver::engine::Yield();
  // CHECK-DAG: userver.cpp:[[@LINE-1]]:{{.*}}fixed by async-mutex
}
void startUserver() {
  userver::utils::Async("one", [] { userverBad(); });
}
