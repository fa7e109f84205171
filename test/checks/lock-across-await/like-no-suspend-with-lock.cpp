// What clang-tidy's cppcoreguidelines-no-suspend-with-lock is tested with, by situation. It reports whatever guard is in
// scope, at every suspension; here a guard without a lock is silent, and a lock is reported once.
//
// RUN: %check %s async-lock-across-await
#include <boost/asio.hpp>
#include <mutex>
namespace net = boost::asio;
net::awaitable<int> step();
std::mutex First, Second;

net::awaitable<void> severalSuspensionsBad() {
  std::unique_lock<std::mutex> Guard(First);
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard'
  co_await step(); // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  if (true) {
    std::unique_lock<std::mutex> Empty;
    Empty.unlock();
    co_await step();
  }
}
net::awaitable<void> wholeBodyInTryBad() try {
  std::unique_lock<std::mutex> Guard(First);
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
} catch (...) {
}
net::awaitable<void> emptiedOk() {
  {
    std::unique_lock<std::mutex> Guard(First);
    Guard.unlock();
    co_await step();
  }
  {
    std::unique_lock<std::mutex> Guard(First);
    Guard.release();
    co_await step();
  }
  {
    std::unique_lock<std::mutex> Guard(First);
    Guard = std::unique_lock<std::mutex>{};
    co_await step();
  }
}
net::awaitable<void> otherMutexBad() {
  std::unique_lock<std::mutex> Guard(First);
  Guard = std::unique_lock<std::mutex>{Second};
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
net::awaitable<void> FN_swapped() { // which of the two has the lock is not followed
  std::unique_lock<std::mutex> Guard(First);
  std::unique_lock<std::mutex> Other;
  Guard.swap(Other);
  co_await step();
}
net::awaitable<void> unlockedBehindItsBackBad() { // and unlocked twice
  std::unique_lock<std::mutex> Guard(First);
  First.unlock();
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-3]]:{{.*}}note: it was taken here
}
net::awaitable<void> emptyOk() {
  std::unique_lock<std::mutex> Guard;
  co_await step();
}
net::awaitable<void> suspendedBeforeOk() {
  co_await step();
  std::unique_lock<std::mutex> Guard(First);
}
net::awaitable<void> otherScopeOk() {
  {
    std::unique_lock<std::mutex> Guard(First);
  }
  co_await step();
}
net::awaitable<void> backwardsOk(int Times) {
again:
  co_await step();
  std::unique_lock<std::mutex> Guard(First);
  if (--Times)
    goto again;
}
void lambdas() {
  auto Bad = []() -> net::awaitable<void> {
    std::unique_lock<std::mutex> Guard(First);
    co_await step(); // CHECK: cpp:[[@LINE]]:5: warning: the lock 'Guard'
    // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  };
  auto FN_neverCalled = [](auto &Mutex) -> net::awaitable<void> { // nobody knows its mutex
    std::unique_lock<std::remove_reference_t<decltype(Mutex)>> Guard(Mutex);
    co_await step();
  };
  std::unique_lock<std::mutex> Guard(First);
  auto Ok = []() -> net::awaitable<void> { co_await step(); };
}
template <class Mutex> net::awaitable<void> lockedBad(Mutex &M) {
  std::unique_lock<Mutex> Guard(M);
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard' of type 'std::unique_lock<std::mutex>'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
template <class T> net::awaitable<void> inTemplateBad(T) {
  std::unique_lock<std::mutex> Guard(First);
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
template <class T> net::awaitable<void> FN_neverInstantiated(T) {
  std::unique_lock<std::mutex> Guard(First);
  co_await step();
}
template <class T> struct Container {
  net::awaitable<void> addBad(T) {
    std::unique_lock<std::mutex> Guard(Mutex);
    co_await step(); // CHECK: cpp:[[@LINE]]:5: warning: the lock 'Guard'
    // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  }
  std::mutex Mutex;
};
struct OwnMutex {
  void lock();
  void unlock();
};
void instantiate(Container<int> &Numbers, OwnMutex &Own) {
  (void)lockedBad(First);
  (void)lockedBad(Own);
  (void)inTemplateBad(1);
  (void)inTemplateBad(1.0);
  (void)Numbers.addBad(1);
}
