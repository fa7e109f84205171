// RUN: %check %s async-lock-across-await
#include <QtCore/qmutex.h>
#include <qcorotask.h>
#include <qcorotimer.h>

#include <mutex>
#include <utility>

struct Ledger {
  std::mutex Mutex;
  int Sum = 0;
};
QCoro::Task<int> load(int Id);
QCoro::Task<> save(int Sum);

QCoro::Task<> guardBad(Ledger &L) {
  std::lock_guard Guard(L.Mutex);
  L.Sum += co_await load(1); // CHECK: cpp:[[@LINE]]:12: warning: the lock 'Guard' of type 'std::lock_guard<std::mutex>' is held while the coroutine 'guardBad' is suspended
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  co_return;
}
QCoro::Task<> byHandBad(Ledger &L) {
  L.Mutex.lock();
  co_await save(L.Sum); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Ledger::Mutex' of type 'std::mutex'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  L.Mutex.unlock();
}
QCoro::Task<> triedBad(Ledger &L) {
  std::unique_lock Guard(L.Mutex, std::try_to_lock);
  if (!Guard)
    co_return;
  co_await save(L.Sum); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard' of type 'std::unique_lock<std::mutex>'
  // CHECK: cpp:[[@LINE-3]]:{{.*}}note: it was taken here
}
QCoro::Task<> copiedOutOk(Ledger &L) {
  int Sum;
  {
    std::lock_guard Guard(L.Mutex);
    Sum = L.Sum;
  }
  co_await save(Sum);
}
QCoro::Task<> unlockedOk(Ledger &L) {
  std::unique_lock Guard(L.Mutex);
  int Sum = L.Sum;
  Guard.unlock();
  co_await save(Sum);
}
QCoro::Task<> deferredOk(Ledger &L) {
  std::unique_lock Guard(L.Mutex, std::defer_lock);
  L.Sum = co_await load(1);
}

QCoro::Task<> lockerBad(QMutex &Mutex) {
  QMutexLocker Locker(&Mutex);
  co_await QCoro::sleepFor(std::chrono::seconds(1)); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Locker' of type 'QMutexLocker<QMutex>'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
QCoro::Task<> lockerOk(QMutex &Mutex) {
  QMutexLocker Locker(&Mutex);
  Locker.unlock();
  co_await QCoro::sleepFor(std::chrono::seconds(1));
}
