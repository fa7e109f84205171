// RUN: %fix %s async-blocking-call --review --rewrites=propagate-await -- -isystem %t.dir.src/system
// Functions that have to stay what they are.
//--- system/library.h
#pragma once
struct Callback {
  virtual ~Callback() = default;
  virtual int call() { return 0; }
};
//--- a.cpp
#include <boost/asio.hpp>
#include <chrono>
#include <library.h>
#include <thread>
namespace net = boost::asio;
using namespace std::chrono_literals;

struct Destroyed {
  ~Destroyed() { std::this_thread::sleep_for(1ms); }
};
net::awaitable<void> destroys() {
  Destroyed D;
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'Destroyed::~Destroyed' cannot be a coroutine
  co_return;
}
struct Value {
  bool operator==(const Value &) const { return std::this_thread::sleep_for(1ms), true; }
  explicit operator bool() const { return std::this_thread::sleep_for(1ms), true; }
};
net::awaitable<bool> compares(Value A, Value B) {
  co_return A == B;
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'Value::operator==' cannot be a coroutine
}
net::awaitable<int> converts(Value A) {
  if (A)
    // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'Value::operator bool' cannot be a coroutine
    co_return 1;
  co_return 2;
}
static void calledByMain() { std::this_thread::sleep_for(1ms); }
int main() { calledByMain(); }
net::awaitable<void> callsMains() {
  calledByMain();
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'main' cannot be a coroutine
  co_return;
}
static constexpr int isConstexpr(int Id) {
  if (Id > 0)
    std::this_thread::sleep_for(1ms);
  return Id;
}
net::awaitable<int> callsConstexpr() {
  co_return isConstexpr(1);
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'isConstexpr' may be called by the compiler
}
static int isVariadic(int Id, ...) {
  std::this_thread::sleep_for(1ms);
  return Id;
}
net::awaitable<int> callsVariadic() {
  co_return isVariadic(1, 2);
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'isVariadic' is a C function
}
struct Mine : Callback {
  int call() override {
    std::this_thread::sleep_for(1ms);
    return 1;
  }
};
net::awaitable<int> callsOverride(Mine &M) {
  co_return M.call();
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'Callback::call' belongs to a library
}
struct Store {
  virtual ~Store() = default;
  virtual net::awaitable<int> load() { co_return 1; }
};
struct Slow : Store {
  net::awaitable<int> load() override {
    std::this_thread::sleep_for(1ms);
    return Store::load();
  }
};
net::awaitable<int> callsSlow(Slow &S) {
  co_return co_await S.load();
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'Store::load' is a coroutine already
}
static int initialises() {
  std::this_thread::sleep_for(1ms);
  return 1;
}
static int Global = initialises();
net::awaitable<int> callsInitialiser() {
  co_return initialises();
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'initialiser of Global' is called from outside
}
int inTwoFiles() {
  std::this_thread::sleep_for(1ms);
  return 1;
}
net::awaitable<int> callsTwoFiles() {
  co_return inTwoFiles();
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'inTwoFiles' is defined in several files
}
net::awaitable<int> declaresLocally() {
  int isDeclaredInside();
  co_return isDeclaredInside();
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'isDeclaredInside' is declared in a function
}
int isDeclaredInside() {
  std::this_thread::sleep_for(1ms);
  return 1;
}
[[gnu::const]] static int isConst() {
  std::this_thread::sleep_for(1ms);
  return 1;
}
net::awaitable<int> callsConst() {
  co_return isConst();
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'isConst' has an attribute that speaks of its return
}
[[gnu::malloc, gnu::returns_nonnull]] static void *allocates() {
  std::this_thread::sleep_for(1ms);
  return ::operator new(1);
}
net::awaitable<void *> callsMalloc() {
  co_return allocates();
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'allocates' has an attribute that speaks of its return
}
[[gnu::always_inline]] inline int isInlined() {
  std::this_thread::sleep_for(1ms);
  return 1;
}
net::awaitable<int> callsInlined() {
  co_return isInlined();
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: 'isInlined' has an attribute that speaks of its return
}
//--- b.cpp
int inTwoFiles() { return 2; }
