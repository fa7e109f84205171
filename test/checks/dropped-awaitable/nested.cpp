// RUN: %check %s async-dropped-awaitable
// A task whose result is a task again: awaited once, it has only been made.
#include <cppcoro/task.hpp>
#include <functional>
#include <utility>
#include <vector>

cppcoro::task<int> load(int Id);
cppcoro::task<> log();
cppcoro::task<cppcoro::task<int>> prepare(int Id);
bool isWanted(int Id);

cppcoro::task<> awaitedOnceBad() {
  co_await prepare(1);
  // CHECK: cpp:[[@LINE-1]]:12: warning: the task that awaiting 'prepare' yields is dropped, so nothing of it runs; co_await it [async-dropped-awaitable]
}
cppcoro::task<> notAwaitedBad() {
  prepare(1);
  // CHECK: cpp:[[@LINE-1]]:3: {{.*}}the task that 'prepare' returns is dropped
  co_return;
}
cppcoro::task<> keptBad() {
  auto Row = co_await prepare(1);
  // CHECK: cpp:[[@LINE-1]]:23: {{.*}}the task that awaiting 'prepare' yields is never awaited
}
cppcoro::task<int> onOneWayBad(int Id) {
  auto Row = co_await prepare(Id);
  // CHECK: cpp:[[@LINE-1]]:23: {{.*}}the task that awaiting 'prepare' yields is not awaited on every way
  // CHECK-NEXT: note: 'Row' is dropped here
  if (!isWanted(Id))
    co_return 0;
  co_return co_await std::move(Row);
}
cppcoro::task<int> replacedBad() {
  auto Row = co_await prepare(1);
  // CHECK: cpp:[[@LINE-1]]:23: {{.*}}the task that awaiting 'prepare' yields is replaced before it is awaited
  // CHECK-NEXT: note: 'Row' gets another one here
  Row = co_await prepare(2);
  co_return co_await std::move(Row);
}
cppcoro::task<int> awaitedTwiceOk() {
  (void)co_await prepare(1);
  auto Row = co_await prepare(2);
  co_return co_await co_await prepare(3) + co_await std::move(Row);
}
cppcoro::task<cppcoro::task<int>> passedOnOk() { co_return co_await prepare(1); }
cppcoro::task<> awaitsElementOk() {
  std::vector<cppcoro::task<int>> Rows;
  Rows.push_back(load(1));
  co_await Rows.back();
}

// A function that makes tasks and returns another one: to await that awaits none of these.
static cppcoro::task<> logOnly(int Id) {
  auto Row = load(Id);
  // CHECK: cpp:[[@LINE-1]]:14: {{.*}}the task that 'load' returns is never awaited
  load(Id + 1);
  // CHECK: cpp:[[@LINE-1]]:3: {{.*}}the task that 'load' returns is dropped
  return log();
}
cppcoro::task<> callsBad() { co_await logOnly(1); }
static cppcoro::task<> wrapped(int Id) {
  return [](cppcoro::task<int> Row) -> cppcoro::task<> { co_await std::move(Row); }(load(Id));
}
cppcoro::task<> callsOk() { co_await wrapped(1); }

// A task that returns a callable's task without awaiting it.
template <class F> static cppcoro::task<> run(F Do) {
  Do();
  // CHECK: cpp:[[@LINE-1]]:3: {{.*}}the task that 'lambda in runsBad' returns is dropped
  // CHECK-NEXT: cpp:[[@LINE+6]]:{{.*}}note: 'lambda in runsBad' is here
  co_return;
}
template <class F> static auto wrap(F Do) -> cppcoro::task<decltype(Do())> { co_return Do(); }

cppcoro::task<> runsBad() {
  co_await run([] { return load(1); });
  co_await wrap([] { return load(2); });
  // CHECK: cpp:[[@LINE-1]]:12: {{.*}}the task that awaiting 'wrap' yields is dropped
  // CHECK-NEXT: note: 'wrap' is here
}
cppcoro::task<int> runsOk() { co_return co_await co_await wrap([] { return load(2); }); }
