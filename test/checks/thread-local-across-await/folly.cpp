// RUN: %check %s async-thread-local-across-await
#include <folly/ThreadLocal.h>
#include <folly/coro/Task.h>

#include <cerrno>
#include <map>
#include <string>

struct Statistics {
  int Requests = 0;
};
static thread_local Statistics Own;
static thread_local std::map<int, std::string> Names;
static Statistics &statistics() { return Own; }
folly::coro::Task<int> load(int Id);

folly::coro::Task<void> referenceBad() {
  Statistics &Mine = Own;
  co_await load(1);
  ++Mine.Requests; // CHECK: cpp:[[@LINE]]:5: warning: 'Mine' refers to the thread_local 'Own'
  // CHECK: note: it is made here
  // CHECK: cpp:[[@LINE-3]]:3: note: the coroutine is suspended here
}
folly::coro::Task<void> accessorBad() {
  auto *Mine = &statistics();
  int Loaded = co_await load(1);
  Mine->Requests += Loaded; // CHECK: cpp:[[@LINE]]:3: warning: 'Mine' refers to the thread_local 'Own'
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
folly::coro::Task<void> iteratorBad() {
  auto Found = Names.find(1);
  if (Found == Names.end())
    co_return;
  co_await load(1);
  Found->second.clear(); // CHECK: cpp:[[@LINE]]:3: warning: 'Found' refers to the thread_local 'Names'
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
folly::coro::Task<void> errnoBad() {
  int &Error = errno;
  co_await load(1);
  Error = 0; // CHECK: cpp:[[@LINE]]:3: warning: 'Error' refers to what '__errno_location' returns for each thread
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
folly::coro::Task<void> byNameOk() {
  ++Own.Requests;
  co_await load(1);
  ++Own.Requests;
}
folly::coro::Task<void> copiedOk() {
  int Before = statistics().Requests;
  co_await load(1);
  statistics().Requests = Before + 1;
}
folly::coro::Task<void> usedBeforeOk() {
  Statistics &Mine = Own;
  ++Mine.Requests;
  co_await load(1);
}

// The library's own.
static folly::ThreadLocal<Statistics> PerThread;
folly::coro::Task<void> libraryBad() {
  Statistics &Mine = *PerThread;
  co_await load(1);
  ++Mine.Requests; // CHECK: cpp:[[@LINE]]:5: warning: 'Mine' refers to what 'folly::ThreadLocal::operator*' returns for each thread
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
folly::coro::Task<void> libraryPointerBad() {
  Statistics *Mine = PerThread.get();
  co_await load(1);
  ++Mine->Requests; // CHECK: cpp:[[@LINE]]:5: warning: 'Mine' refers to what 'folly::ThreadLocal::get' returns for each thread
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
folly::coro::Task<void> libraryOk() {
  ++PerThread->Requests;
  co_await load(1);
  ++PerThread->Requests;
}
