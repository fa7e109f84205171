// RUN: %check %s async-thread-local-across-await
#include <boost/asio.hpp>
#include <cerrno>
#include <map>
#include <memory>
#include <string>
#include <vector>
namespace net = boost::asio;

struct Cache {
  int Hits = 0;
  std::vector<int> Recent;
};
thread_local Cache Tls;
thread_local std::map<int, std::string> Names;
thread_local int Counters[4];
thread_local Cache *Current;
thread_local std::unique_ptr<Cache> Owned;
Cache Global;
net::awaitable<int> step();
void use(int);
static Cache &cache() {
  static thread_local Cache Own;
  return Own;
}
static Cache *cachePointer() { return &cache(); }
static Cache &current() { return *Current; }

net::awaitable<void> referenceBad() {
  auto &C = Tls;
  co_await step();
  ++C.Hits;
  // CHECK: cpp:[[@LINE-1]]:5: warning: 'C' refers to the thread_local 'Tls' and was made before a suspension; another thread may use it here [async-thread-local-across-await]
  // CHECK: cpp:[[@LINE-4]]:9: note: it is made here
  // CHECK: cpp:[[@LINE-4]]:3: note: the coroutine is suspended here
}
net::awaitable<void> partBad() {
  int &Hits = Tls.Hits;
  co_await step();
  ++Hits; // CHECK: cpp:[[@LINE]]:5: warning: 'Hits' refers to the thread_local 'Tls'
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
net::awaitable<void> pointerBad() {
  Cache *C = &Tls;
  co_await step();
  C->Hits = 1; // CHECK: cpp:[[@LINE]]:3: warning: 'C' refers to the thread_local 'Tls'
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
net::awaitable<void> arrayBad() {
  int *C = Counters;
  co_await step();
  C[1] = 1; // CHECK: cpp:[[@LINE]]:3: warning: 'C' refers to the thread_local 'Counters'
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
net::awaitable<void> iteratorBad() {
  auto It = Names.find(1);
  co_await step();
  It->second = "a"; // CHECK: cpp:[[@LINE]]:3: warning: 'It' refers to the thread_local 'Names'
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
net::awaitable<void> elementBad() {
  std::string &Name = Names[1];
  Name = "before";
  co_await step();
  Name = "after"; // CHECK: cpp:[[@LINE]]:3: warning: 'Name' refers to the thread_local 'Names'
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
net::awaitable<void> returnedBad() {
  Cache &C = cache();
  co_await step();
  ++C.Hits; // CHECK: cpp:[[@LINE]]:5: warning: 'C' refers to the thread_local 'cache::Own'
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
net::awaitable<void> returnedPointerBad() {
  auto *C = cachePointer();
  co_await step();
  ++C->Hits; // CHECK: cpp:[[@LINE]]:5: warning: 'C' refers to the thread_local 'cache::Own'
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
net::awaitable<void> errnoBad() {
  int &Error = errno;
  co_await step();
  Error = 0; // CHECK: cpp:[[@LINE]]:3: warning: 'Error' refers to what '__errno_location' returns for each thread
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
net::awaitable<void> inNextRoundBad() {
  auto &C = Tls;
  for (int I = 0; I < 3; ++I) {
    ++C.Hits; // CHECK: cpp:[[@LINE]]:7: warning: 'C' refers to the thread_local 'Tls'
    co_await step();
  }
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
net::awaitable<void> overRangeBad() {
  for (int I : Tls.Recent)
    use(I);
  for (auto &Entry : Names) { // CHECK: cpp:[[@LINE]]:{{.*}}: warning: the loop goes over the thread_local 'Names' and suspends
    use(Entry.first);
    co_await step(); // CHECK: cpp:[[@LINE]]:5: note: the coroutine is suspended here
  }
}
net::awaitable<void> onOneWayBad(bool Early) {
  auto &C = Tls;
  if (Early)
    co_await step();
  ++C.Hits; // CHECK: cpp:[[@LINE]]:5: warning: 'C' refers to the thread_local 'Tls'
  // CHECK: note: it is made here
  // CHECK: note: the coroutine is suspended here
}
net::awaitable<void> usedBeforeOk() {
  auto &C = Tls;
  ++C.Hits;
  co_await step();
}
net::awaitable<void> madeAfterOk() {
  co_await step();
  auto &C = Tls;
  ++C.Hits;
}
net::awaitable<void> madeInEachRoundOk() {
  for (int I = 0; I < 3; ++I) {
    auto &C = Tls;
    ++C.Hits;
    co_await step();
  }
}
net::awaitable<void> byNameOk() {
  ++Tls.Hits;
  co_await step();
  ++Tls.Hits;
}
net::awaitable<void> copiedOk() {
  Cache C = Tls;
  const int &Number = Tls.Hits + 1;
  Cache *There = Current;
  co_await step();
  use(C.Hits + Number + There->Hits);
}
net::awaitable<void> behindPointerOk() { // it may belong to all threads
  Cache &C = *Current;
  Cache &D = current();
  Cache &E = *Owned;
  co_await step();
  use(C.Hits + D.Hits + E.Hits);
}
net::awaitable<void> globalOk() {
  auto &C = Global;
  co_await step();
  ++C.Hits;
}
net::awaitable<void> FN_madeAgain() { // a pointer that is given something else is not followed
  auto *C = &Tls;
  co_await step();
  ++C->Hits;
  C = &Tls;
}
net::awaitable<void> FN_leftSideIsSecond() { // but comes first in Clang's graph
  auto &C = Tls;
  C.Hits += co_await step();
}
static void increment(Cache &C) { ++C.Hits; }
net::awaitable<int> slowly(Cache &C) {
  co_await step();
  co_return ++C.Hits;
}
net::awaitable<void> FN_parameter() { // who is called does not know what its parameter is
  increment(Tls);
  co_await slowly(Tls);
}
