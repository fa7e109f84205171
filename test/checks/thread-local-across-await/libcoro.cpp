// RUN: %check %s async-thread-local-across-await
#include <coro/coro.hpp>

#include <cerrno>
#include <map>
#include <string>

struct Statistics {
  int Requests = 0;
};
static thread_local Statistics Own;
static thread_local std::map<int, std::string> Names;
static Statistics &statistics() { return Own; }
coro::task<int> load(int Id);

coro::task<void> referenceBad() {
  Statistics &Mine = Own;
  co_await load(1);
  ++Mine.Requests; // CHECK: cpp:[[@LINE]]:5: warning: 'Mine' refers to the thread_local 'Own'
  // CHECK: note: it is made here
  // CHECK: cpp:[[@LINE-3]]:3: note: the coroutine is suspended here
}
coro::task<void> accessorBad() {
  auto *Mine = &statistics();
  int Loaded = co_await load(1);
  Mine->Requests += Loaded; // CHECK: cpp:[[@LINE]]:3: warning: 'Mine' refers to the thread_local 'Own'
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
coro::task<void> iteratorBad() {
  auto Found = Names.find(1);
  if (Found == Names.end())
    co_return;
  co_await load(1);
  Found->second.clear(); // CHECK: cpp:[[@LINE]]:3: warning: 'Found' refers to the thread_local 'Names'
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
coro::task<void> errnoBad() {
  int &Error = errno;
  co_await load(1);
  Error = 0; // CHECK: cpp:[[@LINE]]:3: warning: 'Error' refers to what '__errno_location' returns for each thread
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
coro::task<void> byNameOk() {
  ++Own.Requests;
  co_await load(1);
  ++Own.Requests;
}
coro::task<void> copiedOk() {
  int Before = statistics().Requests;
  co_await load(1);
  statistics().Requests = Before + 1;
}
coro::task<void> usedBeforeOk() {
  Statistics &Mine = Own;
  ++Mine.Requests;
  co_await load(1);
}
coro::task<void> switchBad(coro::thread_pool &Pool) {
  Statistics &Mine = Own;
  co_await Pool.schedule();
  ++Mine.Requests; // CHECK: cpp:[[@LINE]]:5: warning: 'Mine' refers to the thread_local 'Own'
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
coro::task<void> switchOk(coro::thread_pool &Pool) {
  co_await Pool.schedule();
  Statistics &Mine = Own;
  ++Mine.Requests;
}
