// RUN: %check %s async-dropped-awaitable
// The shapes of typescript-eslint's no-floating-promises that C++ has.
#include <folly/coro/Task.h>
#include <utility>
#include <vector>

folly::coro::Task<int> value(int Id);
int now(int Id);
bool isWanted();

struct Api {
  folly::coro::Task<int> call();
};
struct OwnApi : Api {
  folly::coro::Task<int> callTwice() { return call(); }
};

folly::coro::Task<int> statementsBad(OwnApi Own) {
  value(1);
  // CHECK: cpp:[[@LINE-1]]:3: warning: the task that 'value' returns is dropped
  [] { return value(2); }();
  // CHECK: cpp:[[@LINE-1]]:26: {{.*}}the task that 'lambda in statementsBad' returns is dropped
  // CHECK-NEXT: note: 'lambda in statementsBad' is here
  []() -> folly::coro::Task<int> { co_return 1; }();
  // CHECK: cpp:[[@LINE-1]]:50: {{.*}}the task that 'lambda in statementsBad' returns is dropped
  // CHECK-NEXT: note: 'lambda in statementsBad' is here
  isWanted() ? (void)now(1) : (void)value(3);
  Own.call();
  // CHECK: cpp:[[@LINE-1]]:7: {{.*}}the task that 'Api::call' returns is dropped
  Own.callTwice();
  // CHECK: cpp:[[@LINE-1]]:7: {{.*}}the task that 'OwnApi::callTwice' returns is dropped
  // CHECK-NEXT: note: 'OwnApi::callTwice' is here
  co_return 0;
}
folly::coro::Task<int> eitherBad() {
  isWanted() ? value(1) : value(2);
  // CHECK: cpp:[[@LINE-1]]:16: {{.*}}'value' returns is dropped
  // CHECK: cpp:[[@LINE-2]]:27: {{.*}}'value' returns is dropped
  value(3), 123;
  // CHECK: cpp:[[@LINE-1]]:3: {{.*}}'value' returns is dropped
  123, value(4);
  // CHECK: cpp:[[@LINE-1]]:8: {{.*}}'value' returns is dropped
  now(1), value(5), now(2);
  // CHECK: cpp:[[@LINE-1]]:11: {{.*}}'value' returns is dropped
  co_return 0;
}
folly::coro::Task<int> FN_namedBad() { // naming it counts as a use
  auto Value = value(1);
  Value;
  co_return 0;
}
folly::coro::Task<int> listBad() {
  std::vector<folly::coro::Task<int>> Values;
  for (int Id : {1, 2, 3})
    Values.push_back(value(Id));
  // CHECK: cpp:[[@LINE-1]]:22: {{.*}}is put into 'Values', which nothing awaits
  co_return 0;
}
folly::coro::Task<int> handledOk() {
  co_await value(1);
  (void)value(2);
  static_cast<void>(value(3));
  co_await (isWanted() ? value(4) : value(5));
  auto Value = value(6);
  co_return co_await std::move(Value);
}
folly::coro::Task<int> returnedOk() { return value(1); }
