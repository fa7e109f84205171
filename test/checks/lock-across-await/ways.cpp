// A lock counts if it is held on every way that leads to the suspension.
//
// RUN: %check %s async-lock-across-await
#include <boost/asio.hpp>
#include <mutex>
namespace net = boost::asio;

net::awaitable<int> step();
void use();
std::mutex M;

net::awaitable<void> onOneWayOk(bool Early) {
  std::unique_lock Guard(M);
  if (Early)
    Guard.unlock();
  co_await step();
}
net::awaitable<void> unlockedThereBad(bool Early) {
  std::unique_lock Guard(M);
  if (Early) {
    Guard.unlock();
    co_return;
  }
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-6]]:{{.*}}note: it was taken here
}
net::awaitable<void> inArmBad(bool Early) {
  std::unique_lock Guard(M);
  if (Early)
    co_await step(); // CHECK: cpp:[[@LINE]]:5: warning: the lock 'Guard'
    // CHECK: cpp:[[@LINE-3]]:{{.*}}note: it was taken here
  else
    Guard.unlock();
}
net::awaitable<void> takenOnBothWaysBad(bool Early) {
  std::unique_lock Guard(M, std::defer_lock);
  if (Early)
    Guard.lock();
  else
    Guard.lock();
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
net::awaitable<void> aroundLoopBad(int N) {
  std::lock_guard Guard(M);
  for (int I = 0; I < N; ++I)
    co_await step(); // CHECK: cpp:[[@LINE]]:5: warning: the lock 'Guard'
    // CHECK: cpp:[[@LINE-3]]:{{.*}}note: it was taken here
}
net::awaitable<void> inRoundOk(int N) {
  for (int I = 0; I < N; ++I) {
    co_await step();
    std::lock_guard Guard(M);
  }
}
net::awaitable<void> givenBackForTheAwaitOk() {
  std::unique_lock Guard(M);
  while (true) {
    Guard.unlock();
    if (co_await step())
      break;
    Guard.lock();
  }
}
net::awaitable<void> FN_fromTheSecondRoundOn(int N) { // the first round does not have it
  std::unique_lock Guard(M, std::defer_lock);
  for (int I = 0; I < N; ++I) {
    co_await step();
    if (!Guard)
      Guard.lock();
  }
}
net::awaitable<void> inConditionBad() {
  std::lock_guard Guard(M);
  while (co_await step()) // CHECK: cpp:[[@LINE]]:10: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
    use();
}
net::awaitable<void> aroundTryBad() {
  std::lock_guard Guard(M);
  try {
    use();
  } catch (...) {
    use();
  }
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-7]]:{{.*}}note: it was taken here
}
net::awaitable<void> onlyAfterHandlerOk() {
  bool Failed = false;
  try {
    std::lock_guard Guard(M);
    use();
  } catch (...) {
    Failed = true;
  }
  if (Failed)
    co_await step();
}
net::awaitable<void> FN_withoutEnd() { // nothing destroys the guard
  std::lock_guard Guard(M);
  for (;;)
    co_await step();
}
net::awaitable<int> switchBad(int Kind) {
  std::unique_lock Guard(M);
  switch (Kind) {
  case 0:
    Guard.unlock();
    co_return co_await step();
  case 1:
    co_return co_await step(); // CHECK: cpp:[[@LINE]]:{{.*}}warning: the lock 'Guard'
  default:
    co_return 0;
  }
}
