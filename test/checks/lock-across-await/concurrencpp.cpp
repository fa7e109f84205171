// RUN: %check %s async-lock-across-await
#include <concurrencpp/concurrencpp.h>

#include <mutex>
#include <utility>

struct Ledger {
  std::mutex Mutex;
  int Sum = 0;
};
concurrencpp::result<int> load(int Id);
concurrencpp::result<void> save(int Sum);

concurrencpp::result<void> guardBad(Ledger &L) {
  std::lock_guard Guard(L.Mutex);
  L.Sum += co_await load(1); // CHECK: cpp:[[@LINE]]:12: warning: the lock 'Guard' of type 'std::lock_guard<std::mutex>' is held while the coroutine 'guardBad' is suspended
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  co_return;
}
concurrencpp::result<void> byHandBad(Ledger &L) {
  L.Mutex.lock();
  co_await save(L.Sum); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Ledger::Mutex' of type 'std::mutex'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  L.Mutex.unlock();
}
concurrencpp::result<void> triedBad(Ledger &L) {
  std::unique_lock Guard(L.Mutex, std::try_to_lock);
  if (!Guard)
    co_return;
  co_await save(L.Sum); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard' of type 'std::unique_lock<std::mutex>'
  // CHECK: cpp:[[@LINE-3]]:{{.*}}note: it was taken here
}
concurrencpp::result<void> copiedOutOk(Ledger &L) {
  int Sum;
  {
    std::lock_guard Guard(L.Mutex);
    Sum = L.Sum;
  }
  co_await save(Sum);
}
concurrencpp::result<void> unlockedOk(Ledger &L) {
  std::unique_lock Guard(L.Mutex);
  int Sum = L.Sum;
  Guard.unlock();
  co_await save(Sum);
}
concurrencpp::result<void> deferredOk(Ledger &L) {
  std::unique_lock Guard(L.Mutex, std::defer_lock);
  L.Sum = co_await load(1);
}

concurrencpp::result<void> ownMutexOk(Ledger &L, concurrencpp::async_lock &Mutex,
                                      std::shared_ptr<concurrencpp::executor> Executor) {
  auto Guard = co_await Mutex.lock(Executor);
  co_await save(L.Sum);
}
concurrencpp::result<void> switchBad(Ledger &L, std::shared_ptr<concurrencpp::thread_pool_executor> Pool) {
  std::lock_guard Guard(L.Mutex);
  co_await concurrencpp::resume_on(Pool); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
