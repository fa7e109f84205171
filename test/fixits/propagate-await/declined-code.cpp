// RUN: %fix %s async-blocking-call --review --rewrites=propagate-await
// The functions may change, and something that is written in them does not let them.
#include <boost/asio.hpp>
#include <boost/cobalt.hpp>
#include <chrono>
#include <libpq-fe.h>
#include <mutex>
#include <thread>
namespace net = boost::asio;
using namespace std::chrono_literals;

static int hasNoOtherForm(PGconn *Db) { return PQntuples(PQexec(Db, "")); }
net::awaitable<int> callsNoOtherForm(PGconn *Db) {
  co_return hasNoOtherForm(Db);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: the call at declined-code.cpp:[[@LINE-3]] would still block: 'PQexec' has no counterpart in the catalog for coroutines that return 'boost::asio::awaitable'; {{.*}}; where should it run?
}
static std::mutex M;
static void holdsLock() {
  std::lock_guard Lock(M);
  std::this_thread::sleep_for(1ms);
}
net::awaitable<void> callsHolder() {
  holdsLock();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: it would bring another finding: {{.*}}[async-lock-across-await]
  co_return;
}
static int sleepsOnce() {
  static bool Slept = (std::this_thread::sleep_for(1ms), true);
  return Slept;
}
net::awaitable<int> callsSleepsOnce() {
  co_return sleepsOnce();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: the call at declined-code.cpp:[[@LINE-5]] initialises a static variable
}
static int isCalledByEach() {
  std::this_thread::sleep_for(1ms);
  return 1;
}
static int initialisesForThread() {
  thread_local int Kept = isCalledByEach();
  return Kept;
}
net::awaitable<int> callsForThread() {
  co_return initialisesForThread();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: at declined-code.cpp:[[@LINE-5]] 'isCalledByEach' initialises a static variable
}
#define NUMBER int
static NUMBER hasTypeFromMacro() {
  std::this_thread::sleep_for(1ms);
  return 1;
}
net::awaitable<int> callsTypeFromMacro() {
  co_return hasTypeFromMacro();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: what 'hasTypeFromMacro' returns is not written there, or by a macro
}
#define GIVE(What) return What
static int returnsByMacro() {
  std::this_thread::sleep_for(1ms);
  GIVE(1);
}
net::awaitable<int> callsReturnsByMacro() {
  co_return returnsByMacro();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: it stands in a macro
}
static int isCalledByMacro() {
  std::this_thread::sleep_for(1ms);
  return 1;
}
#define CALL() isCalledByMacro()
net::awaitable<int> callsByMacro() {
  co_return CALL();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: it stands in a macro
}
static int isCalledByTemplate() {
  std::this_thread::sleep_for(1ms);
  return 1;
}
template <class T> int calls(T) { return isCalledByTemplate(); }
static int callsTemplate() { return calls(1); }
net::awaitable<int> callsWithTemplate() {
  co_return isCalledByTemplate() + callsTemplate();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'calls' is part of a template
  // CHECK: cpp:[[@LINE-2]]:{{.*}}left: {{.*}}propagate-await: 'calls' is part of a template
}
static int isCalledInCoroutine() {
  std::this_thread::sleep_for(1ms);
  return 1;
}
template <class T> net::awaitable<T> isTemplate(T) {
  co_return isCalledInCoroutine();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: at declined-code.cpp:[[@LINE-1]] a template calls 'isCalledInCoroutine'
}
net::awaitable<int> usesTemplate() { co_return co_await isTemplate(1); }
static int isDefault() {
  std::this_thread::sleep_for(1ms);
  return 1;
}
static int hasDefault(int Value = isDefault()) { return Value; }
net::awaitable<int> callsHasDefault() {
  co_return hasDefault();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: at declined-code.cpp:[[@LINE-3]] 'hasDefault', which is no coroutine, calls 'isDefault'
}
static int isForPromise() {
  std::this_thread::sleep_for(1ms);
  return 1;
}
boost::cobalt::promise<int> ofAnotherKind() {
  co_return isForPromise();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: the catalog does not say how functions become coroutines that return 'boost::cobalt::promise'
}
