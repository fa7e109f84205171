// RUN: %check %s async-lock-across-await
#include <seastar/core/semaphore.hh>
#include <seastar/core/sleep.hh>
#include <seastar/core/thread.hh>

#include <mutex>
#include <utility>

struct Ledger {
  std::mutex Mutex;
  int Sum = 0;
};
seastar::future<int> load(int Id);
seastar::future<> save(int Sum);

seastar::future<> guardBad(Ledger &L) {
  std::lock_guard Guard(L.Mutex);
  L.Sum += co_await load(1); // CHECK: cpp:[[@LINE]]:12: warning: the lock 'Guard' of type 'std::lock_guard<std::mutex>' is held while the coroutine 'guardBad' is suspended
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  co_return;
}
seastar::future<> byHandBad(Ledger &L) {
  L.Mutex.lock();
  co_await save(L.Sum); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Ledger::Mutex' of type 'std::mutex'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  L.Mutex.unlock();
}
seastar::future<> triedBad(Ledger &L) {
  std::unique_lock Guard(L.Mutex, std::try_to_lock);
  if (!Guard)
    co_return;
  co_await save(L.Sum); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard' of type 'std::unique_lock<std::mutex>'
  // CHECK: cpp:[[@LINE-3]]:{{.*}}note: it was taken here
}
seastar::future<> copiedOutOk(Ledger &L) {
  int Sum;
  {
    std::lock_guard Guard(L.Mutex);
    Sum = L.Sum;
  }
  co_await save(Sum);
}
seastar::future<> unlockedOk(Ledger &L) {
  std::unique_lock Guard(L.Mutex);
  int Sum = L.Sum;
  Guard.unlock();
  co_await save(Sum);
}
seastar::future<> deferredOk(Ledger &L) {
  std::unique_lock Guard(L.Mutex, std::defer_lock);
  L.Sum = co_await load(1);
}

seastar::future<> ownMutexOk(Ledger &L, seastar::semaphore &One) {
  auto Units = co_await seastar::get_units(One, 1);
  co_await save(L.Sum);
}

// A seastar::thread hands the shard over where it waits for a future.
seastar::future<> inThreadBad(Ledger &L) {
  return seastar::async([&L] {
    std::lock_guard Guard(L.Mutex);
    L.Sum += load(1).get(); // CHECK: cpp:[[@LINE]]:22: warning: the lock 'Guard' of type 'std::lock_guard<std::mutex>' is held while the fiber 'lambda in inThreadBad' is suspended
    // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  });
}
seastar::future<> inThreadOk(Ledger &L) {
  return seastar::async([&L] {
    int Loaded = load(1).get();
    std::lock_guard Guard(L.Mutex);
    L.Sum += Loaded;
  });
}
