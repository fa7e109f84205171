// What clang-tidy's misc-coroutine-hostile-raii is tested with, by situation: guards in nested scopes, loops, lambdas and
// templates, and suspensions inside of initialisers, which it does not see. Its list of types is the catalog's `locks`.
//
// RUN: %check %s async-lock-across-await
//--- .async-tidy
catalog:
  locks:
    - {name: [my::Lock, my::other::Lock], takes: result}
//--- a.cpp
#include <coroutine>
namespace my {
struct Lock {
  Lock();
  ~Lock();
};
namespace other {
struct Lock {
  Lock();
  ~Lock();
};
} // namespace other
using Alias = Lock;
} // namespace my

struct Result : std::suspend_always {
  struct promise_type {
    Result get_return_object();
    std::suspend_always initial_suspend();
    std::suspend_always final_suspend() noexcept;
    std::suspend_always yield_value(int);
    void unhandled_exception();
    void return_void();
  };
  int await_resume();
};
Result step(int = 0);

Result innerScopeBad() {
  my::Lock Guard;
  {
    co_yield 1; // CHECK: cpp:[[@LINE]]:5: warning: the lock 'Guard' of type 'my::Lock'
    // CHECK: cpp:[[@LINE-3]]:{{.*}}note: it was taken here
  }
}
Result severalBad(bool Yes) {
  co_yield 0;
  my::Lock A;
  my::Alias B;
  {
    my::Lock Ok;
    { my::Lock Ok; }
  }
  co_yield 1; // CHECK: cpp:[[@LINE]]:3: warning: the lock 'A'
  // CHECK: cpp:[[@LINE-7]]:{{.*}}note: it was taken here
  // CHECK: cpp:[[@LINE-2]]:3: warning: the lock 'B' of type 'my::Lock'
  // CHECK: cpp:[[@LINE-8]]:{{.*}}note: it was taken here
  for (int I = 0; I < 3; ++I) {
    my::other::Lock C;
    co_await step(); // CHECK: cpp:[[@LINE]]:5: warning: the lock 'C' of type 'my::other::Lock'
    co_yield 1; // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
    my::Lock Ok;
  }
  if (Yes) {
    my::Lock D;
    co_yield 1; // CHECK: cpp:[[@LINE]]:5: warning: the lock 'D'
    // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
    my::Lock Ok;
  }
  my::Lock Ok;
}
void lambda() {
  my::Lock Ok;
  auto Bad = []() -> Result {
    co_await step();
    my::Lock Guard;
    co_yield 1; // CHECK: cpp:[[@LINE]]:5: warning: the lock 'Guard'
    co_await step(); // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  };
  my::Lock AlsoOk;
}
template <class T> Result inTemplateBad() {
  T Guard;
  co_yield 1; // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
void instantiate() { inTemplateBad<my::Lock>(); }

Result initialiserBad() {
  my::Lock Guard;
  int Value = co_await step(); // CHECK: cpp:[[@LINE]]:15: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
Result argumentBad() {
  my::Lock Guard;
  auto Next = step(co_await step(1)); // CHECK: cpp:[[@LINE]]:20: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
Result assignmentBad(int Value) {
  my::Lock Guard;
  Value = co_await step(); // CHECK: cpp:[[@LINE]]:11: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
Result referenceOk(my::Lock &Given) {
  my::Lock &Guard = Given;
  co_yield 1;
}
Result pointerOk(my::Lock *Given) {
  my::Lock *Guard = Given;
  co_yield 1;
}
Result parameterOk(my::Lock Guard) { co_yield 1; }
