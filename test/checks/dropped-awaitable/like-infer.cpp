// RUN: %check %s async-dropped-awaitable
// What Infer's check of unawaited awaitables is tested with, said in C++.
#include <cppcoro/task.hpp>
#include <utility>

cppcoro::task<int> number() { co_return 42; }
cppcoro::task<int> elsewhere();
bool isReady();

cppcoro::task<> knownBad() {
  number();
  // CHECK: cpp:[[@LINE-1]]:3: warning: the task that 'number' returns is dropped
  // CHECK-NEXT: note: 'number' is here
  co_return;
}
cppcoro::task<> declaredBad() {
  elsewhere();
  // CHECK: cpp:[[@LINE-1]]:3: {{.*}}'elsewhere' returns is dropped
  co_return;
}
cppcoro::task<> plainOk() {
  isReady();
  co_return;
}
cppcoro::task<> awaitedOk() { co_await number(); }
cppcoro::task<> variableOk() {
  auto Number = number();
  co_await std::move(Number);
}
cppcoro::task<> variableBad() {
  auto Number = number();
  // CHECK: cpp:[[@LINE-1]]:17: {{.*}}'number' returns is never awaited
  // CHECK-NEXT: note: 'number' is here
  co_return;
}
cppcoro::task<int> makesOne() { return number(); }
cppcoro::task<> indirectBad() {
  makesOne();
  // CHECK: cpp:[[@LINE-1]]:3: {{.*}}'makesOne' returns is dropped
  // CHECK-NEXT: note: 'makesOne' is here
  co_return;
}
cppcoro::task<> indirectOk() { co_await makesOne(); }
cppcoro::task<> awaitsParameter(cppcoro::task<int> Task) { co_await std::move(Task); }
cppcoro::task<> ignoresParameter(cppcoro::task<int> Task) { co_return; }
cppcoro::task<> givenOk() {
  auto Number = number();
  co_await awaitsParameter(std::move(Number));
}
cppcoro::task<> FN_givenBad() { // what is passed on counts as used
  auto Number = number();
  co_await ignoresParameter(std::move(Number));
}
