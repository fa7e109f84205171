// RUN: %check %s async-thread-local-across-await
#include <async_simple/coro/Dispatch.h>
#include <async_simple/coro/Lazy.h>

#include <cerrno>
#include <map>
#include <string>

struct Statistics {
  int Requests = 0;
};
static thread_local Statistics Own;
static thread_local std::map<int, std::string> Names;
static Statistics &statistics() { return Own; }
async_simple::coro::Lazy<int> load(int Id);

async_simple::coro::Lazy<void> referenceBad() {
  Statistics &Mine = Own;
  co_await load(1);
  ++Mine.Requests; // CHECK: cpp:[[@LINE]]:5: warning: 'Mine' refers to the thread_local 'Own'
  // CHECK: note: it is made here
  // CHECK: cpp:[[@LINE-3]]:3: note: the coroutine is suspended here
}
async_simple::coro::Lazy<void> accessorBad() {
  auto *Mine = &statistics();
  int Loaded = co_await load(1);
  Mine->Requests += Loaded; // CHECK: cpp:[[@LINE]]:3: warning: 'Mine' refers to the thread_local 'Own'
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
async_simple::coro::Lazy<void> iteratorBad() {
  auto Found = Names.find(1);
  if (Found == Names.end())
    co_return;
  co_await load(1);
  Found->second.clear(); // CHECK: cpp:[[@LINE]]:3: warning: 'Found' refers to the thread_local 'Names'
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
async_simple::coro::Lazy<void> errnoBad() {
  int &Error = errno;
  co_await load(1);
  Error = 0; // CHECK: cpp:[[@LINE]]:3: warning: 'Error' refers to what '__errno_location' returns for each thread
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
async_simple::coro::Lazy<void> byNameOk() {
  ++Own.Requests;
  co_await load(1);
  ++Own.Requests;
}
async_simple::coro::Lazy<void> copiedOk() {
  int Before = statistics().Requests;
  co_await load(1);
  statistics().Requests = Before + 1;
}
async_simple::coro::Lazy<void> usedBeforeOk() {
  Statistics &Mine = Own;
  ++Mine.Requests;
  co_await load(1);
}
async_simple::coro::Lazy<void> switchBad(async_simple::Executor *Pool) {
  Statistics &Mine = Own;
  co_await async_simple::coro::dispatch(Pool);
  ++Mine.Requests; // CHECK: cpp:[[@LINE]]:5: warning: 'Mine' refers to the thread_local 'Own'
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
