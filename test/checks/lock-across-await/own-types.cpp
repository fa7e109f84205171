// A project's own mutexes and guards.
//
// RUN: %check %s async-lock-across-await
//--- .async-tidy
catalog:
  groups: {thread-mutex: [SpinMutex]}
  locks:
    - {name: Spinning, takes: result}
    - {name: Spinning::stop, frees: object}
//--- a.cpp
#include <boost/asio.hpp>
#include <mutex>
namespace net = boost::asio;
net::awaitable<void> step();
struct SpinMutex {
  void lock();
  void unlock();
};
struct Spinning {
  explicit Spinning(SpinMutex &);
  ~Spinning();
  void stop();
};
net::awaitable<void> ownMutexBad(SpinMutex &Mutex) {
  std::lock_guard Guard(Mutex);
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard' of type 'std::lock_guard<SpinMutex>'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
net::awaitable<void> ownGuardBad(SpinMutex &Mutex) {
  Spinning Guard(Mutex);
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard' of type 'Spinning'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
net::awaitable<void> ownGuardOk(SpinMutex &Mutex) {
  Spinning Guard(Mutex);
  Guard.stop();
  co_await step();
}
