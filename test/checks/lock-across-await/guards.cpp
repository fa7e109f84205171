// RUN: %check %s async-lock-across-await
#include <boost/asio.hpp>
#include <mutex>
#include <shared_mutex>
namespace net = boost::asio;

net::awaitable<int> step(int = 0);
std::mutex A, B;
std::shared_mutex Shared;

net::awaitable<void> guardBad() {
  std::lock_guard Guard(A);
  co_await step();
  // CHECK: cpp:[[@LINE-1]]:3: warning: the lock 'Guard' of type 'std::lock_guard<std::mutex>' is held while the coroutine 'guardBad' is suspended [async-lock-across-await]
  // CHECK: cpp:[[@LINE-3]]:{{.*}}note: it was taken here
}
net::awaitable<void> onlyTheFirstSuspensionBad() {
  std::unique_lock Guard(A);
  co_await step(1); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard' of type 'std::unique_lock<std::mutex>'
  co_await step(2);
}
net::awaitable<int> initialiserBad() {
  std::scoped_lock Both(A, B);
  int Value = co_await step(); // CHECK: cpp:[[@LINE]]:15: warning: the lock 'Both' of type 'std::scoped_lock<std::mutex, std::mutex>'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  Value = co_await step(Value);
  co_return Value;
}
net::awaitable<int> sharedBad() {
  std::shared_lock Guard(Shared);
  co_return 1 + co_await step(co_await step()); // CHECK: cpp:[[@LINE]]:{{.*}}warning: the lock 'Guard' of type 'std::shared_lock<std::shared_mutex>'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
net::awaitable<void> timedOk() {
  std::timed_mutex Mutex;
  std::unique_lock Guard(Mutex, std::chrono::seconds(1)); // it may not have it
  co_await step();
}
net::awaitable<void> scopeEndedOk() {
  {
    std::lock_guard Guard(A);
  }
  co_await step();
}
net::awaitable<void> takenAfterOk() {
  co_await step();
  std::lock_guard Guard(A);
}
net::awaitable<int> takenFromResultOk() {
  int Value = co_await step();
  std::lock_guard Guard(A);
  co_return Value;
}
net::awaitable<void> inLambdaOk() {
  auto Count = [] {
    std::lock_guard Guard(A);
    return 1;
  };
  co_await step(Count());
}
int plainOk() {
  std::lock_guard Guard(A);
  return 1;
}
