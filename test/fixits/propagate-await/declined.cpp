// RUN: %fix %s async-blocking-call --review --rewrites=propagate-await
#include <boost/asio.hpp>
#include <chrono>
#include <folly/coro/Task.h>
#include <thread>
namespace net = boost::asio;
using namespace std::chrono_literals;

static void isNoexcept() noexcept { std::this_thread::sleep_for(1ms); }
net::awaitable<void> callsNoexcept() {
  isNoexcept();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'isNoexcept' promises to throw nothing
  co_return;
}
struct Lock {
  Lock() { std::this_thread::sleep_for(1ms); }
};
net::awaitable<void> constructs() {
  Lock L;
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'Lock' cannot be a coroutine
  co_return;
}
static int isCalledElsewhere() {
  std::this_thread::sleep_for(1ms);
  return 1;
}
int entry() { return isCalledElsewhere(); }
net::awaitable<int> callsIt() {
  co_return isCalledElsewhere();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'entry' is called from outside, or by nobody
}
static void isNamed() { std::this_thread::sleep_for(1ms); }
void (*Kept)() = isNamed;
net::awaitable<void> callsNamed() {
  isNamed();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: at declined.cpp:[[@LINE-3]] 'isNamed' is used, but not called
  co_return;
}
static void isForBoth() { std::this_thread::sleep_for(1ms); }
net::awaitable<void> ofAsio() {
  isForBoth();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: coroutines of two kinds call 'isForBoth'
  co_return;
}
folly::coro::Task<void> ofFolly() {
  isForBoth();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: coroutines of two kinds call 'isForBoth'
  co_return;
}
static void inClosure() { std::this_thread::sleep_for(1ms); }
net::awaitable<void> callsInClosure() {
  auto Twice = [] { inClosure(); };
  Twice();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'lambda in callsInClosure' has to stay what it is
  co_return;
}
template <class T> static T isTemplate(T Time) {
  std::this_thread::sleep_for(Time);
  return Time;
}
net::awaitable<void> callsTemplate() {
  isTemplate(1ms);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'isTemplate' is part of a template
  co_return;
}
static auto isDeduced() {
  std::this_thread::sleep_for(1ms);
  return 1;
}
net::awaitable<int> callsDeduced() {
  co_return isDeduced();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: what 'isDeduced' returns is deduced
}
extern "C" int isC() {
  std::this_thread::sleep_for(1ms);
  return 1;
}
net::awaitable<int> callsC() {
  co_return isC();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'isC' promises to throw nothing
}
static int asksInCatch() {
  try {
    return 1;
  } catch (...) {
    std::this_thread::sleep_for(1ms);
    return 2;
  }
}
net::awaitable<int> callsCatch() {
  co_return asksInCatch();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: it would not compile: {{.*}}handler
}
[[noreturn]] static void promisesNotToReturn() {
  for (;;)
    std::this_thread::sleep_for(1ms);
}
net::awaitable<void> callsNoreturn() {
  promisesNotToReturn();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'promisesNotToReturn' has an attribute that speaks of its return
  co_return;
}
[[gnu::pure]] static int isPure() {
  std::this_thread::sleep_for(1ms);
  return 1;
}
net::awaitable<int> callsPure() {
  co_return isPure();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'isPure' has an attribute that speaks of its return
}
static int usesStack(unsigned Size) {
  auto *Bytes = static_cast<char *>(__builtin_alloca(Size));
  std::this_thread::sleep_for(1ms);
  return *Bytes;
}
net::awaitable<int> callsStack() {
  co_return usesStack(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'usesStack' takes memory from the thread's stack
}
static int isCalledOnce() {
  std::this_thread::sleep_for(1ms);
  return 1;
}
static int initialisesStatic() {
  static int Kept = isCalledOnce();
  return Kept;
}
net::awaitable<int> callsStatic() {
  co_return initialisesStatic();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: at declined.cpp:[[@LINE-5]] 'isCalledOnce' initialises a static variable
}
static int hasOtherParts() {
  std::this_thread::sleep_for(1ms);
#ifdef ELSEWHERE
  return 2;
#else
  return 1;
#endif
}
net::awaitable<int> callsOtherParts() {
  co_return hasOtherParts();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'hasOtherParts' has a 'return' that is not compiled here
}
