// RUN: %check %s async-lock-across-await
#include <coro/coro.hpp>

#include <mutex>
#include <utility>

struct Ledger {
  std::mutex Mutex;
  int Sum = 0;
};
coro::task<int> load(int Id);
coro::task<void> save(int Sum);

coro::task<void> guardBad(Ledger &L) {
  std::lock_guard Guard(L.Mutex);
  L.Sum += co_await load(1); // CHECK: cpp:[[@LINE]]:12: warning: the lock 'Guard' of type 'std::lock_guard<std::mutex>' is held while the coroutine 'guardBad' is suspended
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  co_return;
}
coro::task<void> byHandBad(Ledger &L) {
  L.Mutex.lock();
  co_await save(L.Sum); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Ledger::Mutex' of type 'std::mutex'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  L.Mutex.unlock();
}
coro::task<void> triedBad(Ledger &L) {
  std::unique_lock Guard(L.Mutex, std::try_to_lock);
  if (!Guard)
    co_return;
  co_await save(L.Sum); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard' of type 'std::unique_lock<std::mutex>'
  // CHECK: cpp:[[@LINE-3]]:{{.*}}note: it was taken here
}
coro::task<void> copiedOutOk(Ledger &L) {
  int Sum;
  {
    std::lock_guard Guard(L.Mutex);
    Sum = L.Sum;
  }
  co_await save(Sum);
}
coro::task<void> unlockedOk(Ledger &L) {
  std::unique_lock Guard(L.Mutex);
  int Sum = L.Sum;
  Guard.unlock();
  co_await save(Sum);
}
coro::task<void> deferredOk(Ledger &L) {
  std::unique_lock Guard(L.Mutex, std::defer_lock);
  L.Sum = co_await load(1);
}

coro::task<void> ownMutexOk(Ledger &L, coro::mutex &Mutex) {
  auto Guard = co_await Mutex.scoped_lock();
  co_await save(L.Sum);
}
coro::task<void> switchBad(Ledger &L, coro::thread_pool &Pool) {
  std::scoped_lock Guard(L.Mutex);
  co_await Pool.schedule(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
coro::task<void> switchedBeforeOk(Ledger &L, coro::thread_pool &Pool) {
  co_await Pool.schedule();
  std::scoped_lock Guard(L.Mutex);
  ++L.Sum;
}
