// RUN: %check %s async-lock-across-await
#include <boost/asio.hpp>
#include <mutex>
namespace net = boost::asio;

net::awaitable<void> step();
std::mutex M;
void finish(std::unique_lock<std::mutex>);
void unlockSomeHow(std::unique_lock<std::mutex> &);
void unlock(std::unique_lock<std::mutex> &Guard) { Guard.unlock(); }
net::awaitable<void> stepUnlocked(std::unique_lock<std::mutex> &);

net::awaitable<void> givenAwayOk() {
  std::unique_lock Guard(M);
  finish(std::move(Guard));
  co_await step();
}
net::awaitable<void> temporaryGivenAwayOk() {
  finish(std::unique_lock(M));
  co_await step();
}
net::awaitable<void> inOtherVariableBad() {
  std::unique_lock Guard(M);
  auto Mine = std::move(Guard);
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock
  // CHECK: cpp:[[@LINE-3]]:{{.*}}note: it was taken here
}
net::awaitable<void> otherVariableEndedOk() {
  std::unique_lock Guard(M);
  {
    auto Mine = std::move(Guard);
  }
  co_await step();
}
net::awaitable<void> movedToOuterBad() {
  std::unique_lock<std::mutex> Outer;
  {
    std::unique_lock Guard(M);
    Outer = std::move(Guard);
  }
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Outer'
  // CHECK: cpp:[[@LINE-4]]:{{.*}}note: it was taken here
}
net::awaitable<void> inClosureOk() {
  std::unique_lock Guard(M);
  { auto Work = [Mine = std::move(Guard)] {}; }
  co_await step();
}
net::awaitable<void> unlockedElsewhereOk() {
  std::unique_lock Guard(M);
  unlock(Guard);
  co_await step();
}
net::awaitable<void> handedToWhatIsAwaitedOk() {
  std::unique_lock Guard(M);
  co_await stepUnlocked(Guard);
}
net::awaitable<void> unlockedInLambdaOk() {
  M.lock();
  auto Unlock = [] { M.unlock(); };
  Unlock();
  co_await step();
}
struct Unlocker {
  ~Unlocker() { M.unlock(); }
};
net::awaitable<void> unlockedByDestructorOk() {
  {
    M.lock();
    Unlocker AtEnd;
  }
  co_await step();
}
static std::unique_lock<std::mutex> locked() { return std::unique_lock(M); }
net::awaitable<void> returnedBad() {
  auto Guard = locked();
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
std::unique_lock<std::mutex> perhapsLocked();
net::awaitable<void> FN_returnedByUnknown() { // it may be empty
  auto Guard = perhapsLocked();
  co_await step();
}
net::awaitable<void> FN_parameter(std::unique_lock<std::mutex> Guard) { // it may be empty
  co_await step();
}
struct Store {
  std::mutex Mutex;
  net::awaitable<void> memberBad() {
    std::lock_guard Guard(Mutex);
    co_await step(); // CHECK: cpp:[[@LINE]]:5: warning: the lock 'Guard'
    // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  }
  std::mutex &mutex() { return Mutex; }
  void done() { Mutex.unlock(); }
  net::awaitable<void> unlockedByMethodOk() {
    Mutex.lock();
    done();
    co_await step();
  }
  net::awaitable<void> byHandBad() {
    Mutex.lock();
    co_await step(); // CHECK: cpp:[[@LINE]]:5: warning: the lock 'Store::Mutex'
    // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
    Mutex.unlock();
  }
};
