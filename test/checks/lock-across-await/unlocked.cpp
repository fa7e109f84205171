// What a std::unique_lock may do before the suspension.
//
// RUN: %check %s async-lock-across-await
#include <boost/asio.hpp>
#include <mutex>
namespace net = boost::asio;

net::awaitable<void> step();
void use();
std::mutex M;

net::awaitable<void> unlockedOk() {
  std::unique_lock Guard(M);
  use();
  Guard.unlock();
  co_await step();
}
net::awaitable<void> lockedAgainBad() {
  std::unique_lock Guard(M);
  Guard.unlock();
  co_await step();
  Guard.lock();
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
net::awaitable<void> deferredOk() {
  std::unique_lock Guard(M, std::defer_lock);
  co_await step();
  Guard.lock();
}
net::awaitable<void> deferredThenLockedBad() {
  std::unique_lock Guard(M, std::defer_lock);
  Guard.lock();
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
net::awaitable<void> adoptedBad() {
  M.lock();
  std::lock_guard Guard(M, std::adopt_lock);
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
net::awaitable<void> adoptedInScopeOk() {
  {
    M.lock();
    std::lock_guard Guard(M, std::adopt_lock);
  }
  co_await step();
}
net::awaitable<void> triedOk() {
  std::unique_lock Guard(M, std::try_to_lock);
  co_await step();
}
net::awaitable<void> triedAndTestedBad() {
  std::unique_lock Guard(M, std::try_to_lock);
  if (Guard.owns_lock())
    co_await step(); // CHECK: cpp:[[@LINE]]:5: warning: the lock 'Guard'
    // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
net::awaitable<void> triedOrLeftBad() {
  std::unique_lock Guard(M, std::try_to_lock);
  if (!Guard)
    co_return;
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-3]]:{{.*}}note: it was taken here
}
net::awaitable<void> triedInVainOk() {
  std::unique_lock Guard(M, std::try_to_lock);
  if (!Guard)
    co_await step();
}
net::awaitable<void> releasedOk() {
  std::unique_lock Guard(M);
  Guard.release();
  co_await step();
}
net::awaitable<void> byHandBad() {
  M.lock();
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'M' of type 'std::mutex' is held
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  M.unlock();
}
net::awaitable<void> byHandOk() {
  M.lock();
  use();
  M.unlock();
  co_await step();
}
net::awaitable<void> triedByHandBad() {
  if (!M.try_lock())
    co_return;
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'M'
  // CHECK: cpp:[[@LINE-3]]:{{.*}}note: it was taken here
  M.unlock();
}
net::awaitable<void> replacedOk() {
  std::unique_lock Guard(M);
  Guard = std::unique_lock<std::mutex>();
  co_await step();
}
net::awaitable<void> replacedBad() {
  std::unique_lock<std::mutex> Guard;
  Guard = std::unique_lock(M);
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
std::mutex Other;
net::awaitable<void> severalDeferredBad() {
  std::unique_lock First(M, std::defer_lock);
  std::unique_lock Second(Other, std::defer_lock);
  std::lock(First, Second);
  Second.unlock();
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'First'
  // CHECK: cpp:[[@LINE-3]]:{{.*}}note: it was taken here
}
