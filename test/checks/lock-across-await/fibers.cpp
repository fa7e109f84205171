// A fiber that waits hands its thread to other fibers, which want the same mutex.
//
// RUN: %check %s async-lock-across-await
#include <boost/asio.hpp>
#include <boost/asio/spawn.hpp>
#include <boost/fiber/all.hpp>
#include <mutex>
namespace net = boost::asio;
std::mutex M;
boost::fibers::mutex FiberMutex;
void use();
static void rest() { boost::this_fiber::sleep_for(std::chrono::seconds(1)); }
static void restTwice() {
  rest();
  rest();
}
static void restIf(bool IsTired) {
  if (IsTired)
    rest();
}
static void restEitherWay(bool IsTired) {
  boost::this_fiber::sleep_for(std::chrono::seconds(IsTired ? 2 : 1));
}
static void restUnlocked() {
  M.unlock();
  rest();
  M.lock();
}
static void restUnlockedBelow() {
  restUnlocked();
  use();
}
static void countDown(int N) {
  if (N != 0)
    countDown(N - 1);
}

static void inHelper() {
  std::lock_guard Guard(M);
  boost::this_fiber::sleep_for(std::chrono::seconds(1)); // CHECK: cpp:[[@LINE]]:{{.*}}: warning: the lock 'Guard' of type 'std::lock_guard<std::mutex>' is held while the fiber 'inHelper' is suspended
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
static void neverInFiberOk() {
  std::lock_guard Guard(M);
  boost::this_fiber::sleep_for(std::chrono::seconds(1));
}
void startedBad() {
  boost::fibers::fiber([] {
    std::unique_lock Guard(M);
    boost::fibers::async([] { return 1; }).get(); // CHECK: cpp:[[@LINE]]:{{.*}}: warning: the lock 'Guard'
    // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
    Guard.unlock();
    inHelper();
  }).detach();
}
void startedOk() {
  neverInFiberOk();
  boost::fibers::fiber([] {
    std::unique_lock Guard(M);
    Guard.unlock();
    boost::this_fiber::sleep_for(std::chrono::seconds(1));
    std::lock_guard Mine(FiberMutex);
    boost::this_fiber::sleep_for(std::chrono::seconds(1));
  }).detach();
}
void conditionOk(boost::fibers::condition_variable_any &Ready) {
  boost::fibers::fiber([&] {
    std::unique_lock Guard(M);
    Ready.wait(Guard); // unlocked meanwhile
  }).detach();
}
// A helper counts if every way through it suspends.
void inHelpersBad() {
  boost::fibers::fiber([] {
    std::lock_guard Guard(M);
    restTwice(); // CHECK: cpp:[[@LINE]]:{{.*}}: warning: the lock 'Guard'
    // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  }).detach();
  boost::fibers::fiber([] {
    std::lock_guard Guard(M);
    restEitherWay(true); // CHECK: cpp:[[@LINE]]:{{.*}}: warning: the lock 'Guard'
    // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  }).detach();
}
void inHelpersOk() {
  boost::fibers::fiber([] {
    {
      std::lock_guard Guard(M);
      countDown(3);
    }
    restTwice();
    M.lock();
    restUnlocked();
    restUnlockedBelow();
    M.unlock();
  }).detach();
}
void FN_suspendedInHelper() { // perhaps it suspends, perhaps not
  boost::fibers::fiber([] {
    std::lock_guard Guard(M);
    restIf(true);
  }).detach();
}
// A guard over a fiber's mutex waits for it as lock() does.
void inGuardBad() {
  boost::fibers::fiber([] {
    std::lock_guard Outer(M);
    std::unique_lock Inner(FiberMutex); // CHECK: cpp:[[@LINE]]:{{.*}}: warning: the lock 'Outer'
    // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  }).detach();
}
void inGuardOk() {
  boost::fibers::fiber([] {
    std::unique_lock Outer(FiberMutex);
    std::lock_guard Inner(M);
  }).detach();
}
void stackfulBad(net::steady_timer &Timer, net::yield_context Yield) {
  std::lock_guard Guard(M);
  Timer.async_wait(Yield); // CHECK: cpp:[[@LINE]]:{{.*}}: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
