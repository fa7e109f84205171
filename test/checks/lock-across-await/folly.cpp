// A proxy that holds the lock of what it refers to, as a variable and as a temporary.
//
// RUN: %check %s async-lock-across-await
#include <folly/Synchronized.h>
#include <folly/coro/Mutex.h>
#include <folly/coro/Task.h>
#include <folly/fibers/FiberManager.h>
#include <mutex>
#include <string>
#include <vector>
namespace coro = folly::coro;

struct OwnMutex {
  void lock();
  void unlock();
};
folly::Synchronized<std::vector<int>> Queue;
folly::Synchronized<std::vector<int>, OwnMutex> OwnQueue;
coro::Task<int> step(int = 0);
coro::Task<void> sum(std::vector<int> &);
coro::Task<void> both(std::vector<int> &, int);

coro::Task<void> variableBad() {
  auto Locked = Queue.wlock();
  Locked->push_back(1);
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Locked' of type 'folly::LockedPtr<folly::Synchronized, folly::Exclusive>' is held
  // CHECK: cpp:[[@LINE-3]]:{{.*}}note: it was taken here
}
coro::Task<void> unlockedOk() {
  auto Locked = Queue.wlock();
  Locked.unlock();
  co_await step();
}
coro::Task<void> temporaryEndedOk() {
  Queue.wlock()->push_back(1);
  co_await step();
  int First = Queue.rlock()->front();
  co_await step(First);
}
coro::Task<void> temporaryBad() {
  co_await sum(*Queue.wlock()); // CHECK: cpp:[[@LINE]]:3: warning: the lock that 'folly::SynchronizedBase::wlock' returned is held
  // CHECK: cpp:[[@LINE-1]]:{{.*}}note: it was taken here
}
coro::Task<void> copiedFirstBad() { // until the end of the expression
  co_await step(Queue.rlock()->front()); // CHECK: cpp:[[@LINE]]:3: warning: the lock that 'folly::SynchronizedBase::rlock' returned
  // CHECK: cpp:[[@LINE-1]]:{{.*}}note: it was taken here
}
coro::Task<void> objectFirstBad() { // before the arguments, since C++17
  Queue.wlock()->push_back(co_await step()); // CHECK: cpp:[[@LINE]]:{{.*}}: warning: the lock that 'folly::SynchronizedBase::wlock'
  // CHECK: cpp:[[@LINE-1]]:{{.*}}note: it was taken here
}
void use(std::vector<int> &, int);
coro::Task<void> argumentsInAnyOrderOk() { use(*Queue.wlock(), co_await step()); }
coro::Task<void> rightSideFirstOk() { Queue.wlock()->front() = co_await step(); }
coro::Task<void> innerFirstBad() {
  co_await both(*Queue.wlock(), co_await step()); // CHECK: cpp:[[@LINE]]:3: warning: the lock that
  // CHECK: cpp:[[@LINE-1]]:{{.*}}note: it was taken here
}
coro::Task<void> ownMutexOk(coro::Mutex &Mutex) {
  auto Guard = co_await Mutex.co_scoped_lock();
  co_await step();
}
void inFiberBad(folly::fibers::FiberManager &Fibers, folly::fibers::Baton &Ready) {
  Fibers.addTask([&] {
    auto Locked = Queue.wlock();
    Ready.wait(); // CHECK: cpp:[[@LINE]]:11: warning: the lock 'Locked' of type {{.*}} is held while the fiber 'lambda in inFiberBad' is suspended
    // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  });
}
void inFiberOk(folly::fibers::FiberManager &Fibers, folly::fibers::Baton &Ready) {
  Fibers.addTask([&] {
    Queue.wlock()->push_back(1);
    Ready.wait();
  });
}
coro::Task<void> otherMutexOk() {
  auto Locked = OwnQueue.wlock();
  co_await step();
}
