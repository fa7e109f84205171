// RUN: %check %s async-never-awaits --min-severity=low
// What flake8-async tests its rules on async functions without an await with, said in C++.
#include <boost/asio.hpp>
#include <stdexcept>
#include <vector>
namespace net = boost::asio;

net::awaitable<bool> await();
void work();
bool isWanted();

net::awaitable<void> worksBad() {
  // CHECK: cpp:[[@LINE-1]]:22: warning: the coroutine 'worksBad' never awaits [async-never-awaits]
  work();
  co_return;
}
net::awaitable<void> awaitsOk() {
  co_await await();
  work();
}
net::awaitable<void> inConditionOk() {
  if (co_await await())
    work();
}
net::awaitable<void> inLoopConditionOk() {
  while (co_await await())
    work();
}
net::awaitable<void> bothBranchesOk() {
  if (isWanted())
    co_await await();
  else
    co_await await();
}
// The rule wants a checkpoint on every way; whether there is one at all is the question here.
net::awaitable<void> FN_oneBranchBad() {
  if (isWanted())
    co_await await();
}
net::awaitable<void> FN_perhapsNoRoundBad(const std::vector<int> &Ids) {
  for (int Id : Ids)
    co_await await();
}
net::awaitable<void> lambdaAwaitsBad() {
  // CHECK: cpp:[[@LINE-1]]:22: {{.*}}the coroutine 'lambdaAwaitsBad' never awaits
  auto Inner = []() -> net::awaitable<void> { co_await await(); };
  work();
  co_return;
}
net::awaitable<void> lambdaDoesNotOk() {
  auto Inner = []() -> net::awaitable<void> { co_return; };
  co_await Inner();
}
net::awaitable<void> throwsBad() {
  // CHECK: cpp:[[@LINE-1]]:22: {{.*}}the coroutine 'throwsBad' never awaits
  throw std::runtime_error("no");
  co_return;
}
net::awaitable<void> inTryOk() {
  try {
    co_await await();
  } catch (const std::exception &) {
    work();
  }
}
net::awaitable<void> overloadOk(int) { co_return; }
net::awaitable<void> overloadOk(bool) { co_await await(); }
void plainOk() { work(); }

// Functions with nothing awaited in them that may have to be what they are: empty ones, those of classes, tests, those with
// several declarations, those that are told apart by what they are given.
net::awaitable<void> emptyBad() { co_return; }
// CHECK: cpp:[[@LINE-1]]:22: {{.*}}the coroutine 'emptyBad' never awaits
net::awaitable<void> declaredAlso();
net::awaitable<void> declaredAlso() { co_return; }
// CHECK: cpp:[[@LINE-1]]:22: {{.*}}the coroutine 'declaredAlso' never awaits
struct Plain {
  net::awaitable<void> memberBad() { co_return work(); }
  // CHECK: cpp:[[@LINE-1]]:24: {{.*}}the coroutine 'Plain::memberBad' never awaits
};
struct Base {
  virtual ~Base() = default;
  virtual net::awaitable<void> defaultOk() { co_return; }
  virtual net::awaitable<void> abstract() = 0;
};
struct Derived : Base {
  net::awaitable<void> abstract() override { co_return; }
};
net::awaitable<void> localClassBad() {
  // CHECK: cpp:[[@LINE-1]]:22: {{.*}}the coroutine 'localClassBad' never awaits
  struct Inner {
    net::awaitable<void> awaitsOk() { co_await await(); }
  };
  co_return;
}
struct Environment {
  bool IsUp = false;
};
net::awaitable<void> testOk(Environment &E) { co_return work(); }
void runTest(net::awaitable<void> (*Test)(Environment &));
void runsTestOk() { runTest(testOk); }
net::awaitable<bool> argumentOk() { co_return isWanted() && co_await await(); }
net::awaitable<void> deadBad() {
  // CHECK: cpp:[[@LINE-1]]:22: {{.*}}the coroutine 'deadBad' never awaits
  auto NeverCalled = [](auto Id) -> net::awaitable<void> { co_await await(Id); };
  co_return;
}
