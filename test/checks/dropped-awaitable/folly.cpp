// RUN: %check %s async-dropped-awaitable
#include <folly/coro/Collect.h>
#include <folly/coro/Task.h>
#include <folly/executors/CPUThreadPoolExecutor.h>
#include <folly/futures/Future.h>
#include <utility>
#include <vector>

folly::coro::Task<int> load(int Id);
bool isWanted(int Id);

folly::coro::Task<void> discardedBad() {
  load(1);
  // CHECK: cpp:[[@LINE-1]]:3: warning: the task that 'load' returns is dropped, so nothing of it runs; co_await it
  co_return;
}
folly::coro::Task<int> earlyReturnBad(int Id) {
  auto Row = load(Id);
  // CHECK: cpp:[[@LINE-1]]:14: {{.*}}is not awaited on every way
  // CHECK-NEXT: note: 'Row' is dropped here
  if (!isWanted(Id))
    co_return 0;
  co_return co_await std::move(Row);
}
folly::coro::Task<int> overwrittenBad() {
  folly::coro::Task<int> Row = load(1);
  // CHECK: cpp:[[@LINE-1]]:32: {{.*}}is replaced before it is awaited
  // CHECK-NEXT: note: 'Row' gets another one here
  Row = load(2);
  co_return co_await std::move(Row);
}
folly::coro::Task<void> filledBad() {
  std::vector<folly::coro::Task<int>> Tasks;
  Tasks.push_back(load(1));
  // CHECK: cpp:[[@LINE-1]]:19: {{.*}}is put into 'Tasks', which nothing awaits
  co_return;
}
folly::coro::Task<void> boundBad(folly::Executor::KeepAlive<> Executor, int Id) {
  auto Bound = co_withExecutor(Executor, load(Id));
  // CHECK: cpp:[[@LINE-1]]:16: {{.*}}the task that '{{.*}}co_withExecutor' returns is not awaited on every way
  // CHECK: note: 'Bound' is dropped here
  if (isWanted(Id))
    co_await std::move(Bound);
}
struct Pair {
  folly::coro::Task<int> First;
  folly::coro::Task<int> Second;
};
folly::coro::Task<int> fieldBad() {
  Pair P{load(1), load(2)};
  // CHECK: cpp:[[@LINE-1]]:19: {{.*}}the task that 'load' returns is never awaited
  co_return co_await std::move(P.First);
}
void returnedBad(folly::CPUThreadPoolExecutor &Pool) {
  Pool.add([] { return load(1); });
  // CHECK: cpp:[[@LINE-1]]:8: {{.*}}the task that 'lambda in returnedBad' returns is dropped by what runs it
  // CHECK-NEXT: note: 'lambda in returnedBad' is here
}
folly::coro::Task<int> awaitedOk() {
  auto Row = load(1);
  co_return co_await std::move(Row);
}
folly::coro::Task<void> startedOk(folly::Executor::KeepAlive<> Executor) {
  co_withExecutor(Executor, load(1)).start();
  auto Bound = co_withExecutor(Executor, load(2));
  std::move(Bound).start();
  (void)load(3);
  std::vector<folly::coro::Task<int>> Tasks;
  Tasks.push_back(load(4));
  co_await folly::coro::collectAllRange(std::move(Tasks));
}
folly::coro::Task<int> passedOnOk() { return load(1); }

// Awaited elsewhere: in a field that another function reads.
struct Session {
  void begin() { Closing = load(1); }
  folly::coro::Task<int> closeOk() { co_return co_await std::move(Closing); }
  folly::coro::Task<int> Closing;
};
void beginOk(Session &S) { S.begin(); }

// A future has started.
folly::Future<int> loadEagerly(int Id);
folly::coro::Task<int> futureOk(int Id) {
  auto Row = loadEagerly(Id);
  if (!isWanted(Id))
    co_return 0;
  Row = loadEagerly(Id + 1);
  loadEagerly(Id + 2);
  co_return std::move(Row).get();
}
