// RUN: %check %s async-lock-across-await
#include <cppcoro/async_mutex.hpp>
#include <cppcoro/task.hpp>

#include <mutex>
#include <utility>

struct Ledger {
  std::mutex Mutex;
  int Sum = 0;
};
cppcoro::task<int> load(int Id);
cppcoro::task<> save(int Sum);

cppcoro::task<> guardBad(Ledger &L) {
  std::lock_guard Guard(L.Mutex);
  L.Sum += co_await load(1); // CHECK: cpp:[[@LINE]]:12: warning: the lock 'Guard' of type 'std::lock_guard<std::mutex>' is held while the coroutine 'guardBad' is suspended
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  co_return;
}
cppcoro::task<> byHandBad(Ledger &L) {
  L.Mutex.lock();
  co_await save(L.Sum); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Ledger::Mutex' of type 'std::mutex'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  L.Mutex.unlock();
}
cppcoro::task<> triedBad(Ledger &L) {
  std::unique_lock Guard(L.Mutex, std::try_to_lock);
  if (!Guard)
    co_return;
  co_await save(L.Sum); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard' of type 'std::unique_lock<std::mutex>'
  // CHECK: cpp:[[@LINE-3]]:{{.*}}note: it was taken here
}
cppcoro::task<> copiedOutOk(Ledger &L) {
  int Sum;
  {
    std::lock_guard Guard(L.Mutex);
    Sum = L.Sum;
  }
  co_await save(Sum);
}
cppcoro::task<> unlockedOk(Ledger &L) {
  std::unique_lock Guard(L.Mutex);
  int Sum = L.Sum;
  Guard.unlock();
  co_await save(Sum);
}
cppcoro::task<> deferredOk(Ledger &L) {
  std::unique_lock Guard(L.Mutex, std::defer_lock);
  L.Sum = co_await load(1);
}

// A mutex of the coroutine, whose guard may be held as long as it likes.
cppcoro::task<> ownMutexOk(Ledger &L, cppcoro::async_mutex &Mutex) {
  auto Guard = co_await Mutex.scoped_lock_async();
  co_await save(L.Sum);
}
cppcoro::task<> ownByHandOk(Ledger &L, cppcoro::async_mutex &Mutex) {
  co_await Mutex.lock_async();
  co_await save(L.Sum);
  Mutex.unlock();
}
