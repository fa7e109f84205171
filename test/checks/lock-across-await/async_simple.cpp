// RUN: %check %s async-lock-across-await
#include <async_simple/coro/Lazy.h>
#include <async_simple/coro/Mutex.h>
#include <async_simple/uthread/Async.h>
#include <async_simple/uthread/Await.h>

#include <mutex>
#include <utility>

struct Ledger {
  std::mutex Mutex;
  int Sum = 0;
};
async_simple::coro::Lazy<int> load(int Id);
async_simple::coro::Lazy<void> save(int Sum);

async_simple::coro::Lazy<void> guardBad(Ledger &L) {
  std::lock_guard Guard(L.Mutex);
  L.Sum += co_await load(1); // CHECK: cpp:[[@LINE]]:12: warning: the lock 'Guard' of type 'std::lock_guard<std::mutex>' is held while the coroutine 'guardBad' is suspended
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  co_return;
}
async_simple::coro::Lazy<void> byHandBad(Ledger &L) {
  L.Mutex.lock();
  co_await save(L.Sum); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Ledger::Mutex' of type 'std::mutex'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  L.Mutex.unlock();
}
async_simple::coro::Lazy<void> triedBad(Ledger &L) {
  std::unique_lock Guard(L.Mutex, std::try_to_lock);
  if (!Guard)
    co_return;
  co_await save(L.Sum); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard' of type 'std::unique_lock<std::mutex>'
  // CHECK: cpp:[[@LINE-3]]:{{.*}}note: it was taken here
}
async_simple::coro::Lazy<void> copiedOutOk(Ledger &L) {
  int Sum;
  {
    std::lock_guard Guard(L.Mutex);
    Sum = L.Sum;
  }
  co_await save(Sum);
}
async_simple::coro::Lazy<void> unlockedOk(Ledger &L) {
  std::unique_lock Guard(L.Mutex);
  int Sum = L.Sum;
  Guard.unlock();
  co_await save(Sum);
}
async_simple::coro::Lazy<void> deferredOk(Ledger &L) {
  std::unique_lock Guard(L.Mutex, std::defer_lock);
  L.Sum = co_await load(1);
}

async_simple::coro::Lazy<void> ownMutexOk(Ledger &L, async_simple::coro::Mutex &Mutex) {
  auto Guard = co_await Mutex.coScopedLock();
  co_await save(L.Sum);
}

// Its fibers.
using async_simple::uthread::Launch;
async_simple::Future<int> loadLater(int Id);
void inFiberBad(Ledger &L, async_simple::Executor *Pool) {
  async_simple::uthread::async<Launch::Schedule>(
      [&L] {
        std::lock_guard Guard(L.Mutex);
        L.Sum += async_simple::uthread::await(loadLater(1)); // CHECK: cpp:[[@LINE]]:18: warning: the lock 'Guard' of type 'std::lock_guard<std::mutex>' is held while the fiber 'lambda in inFiberBad' is suspended
        // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
      },
      Pool);
}
void inFiberOk(Ledger &L, async_simple::Executor *Pool) {
  async_simple::uthread::async<Launch::Schedule>(
      [&L] {
        int Loaded = async_simple::uthread::await(loadLater(1));
        std::lock_guard Guard(L.Mutex);
        L.Sum += Loaded;
      },
      Pool);
}
