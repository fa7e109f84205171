// RUN: %check %s async-dropped-awaitable
#include <async_simple/coro/Collect.h>
#include <async_simple/coro/Dispatch.h>
#include <async_simple/coro/Lazy.h>
#include <async_simple/coro/SyncAwait.h>
#include <utility>
#include <vector>

using async_simple::coro::Lazy;

Lazy<int> load(int Id);
bool isWanted(int Id);

Lazy<void> discardedBad() {
  load(1);
  // CHECK: cpp:[[@LINE-1]]:3: warning: the task that 'load' returns is dropped, so nothing of it runs; co_await it
  co_return;
}
Lazy<int> earlyReturnBad(int Id) {
  auto Row = load(Id);
  // CHECK: cpp:[[@LINE-1]]:14: {{.*}}is not awaited on every way
  // CHECK-NEXT: note: 'Row' is dropped here
  if (!isWanted(Id))
    co_return 0;
  co_return co_await std::move(Row);
}
Lazy<void> filledBad() {
  std::vector<Lazy<int>> Tasks;
  Tasks.push_back(load(1));
  // CHECK: cpp:[[@LINE-1]]:19: {{.*}}is put into 'Tasks', which nothing awaits
  co_return;
}
Lazy<int> overwrittenBad() {
  auto Row = load(1);
  // CHECK: cpp:[[@LINE-1]]:14: {{.*}}is replaced before it is awaited
  // CHECK-NEXT: note: 'Row' gets another one here
  Row = load(2);
  co_return co_await std::move(Row);
}
struct Pair {
  Lazy<int> First;
  Lazy<int> Second;
};
Lazy<int> fieldBad() {
  Pair P{load(1), load(2)};
  // CHECK: cpp:[[@LINE-1]]:19: {{.*}}the task that 'load' returns is never awaited
  co_return co_await std::move(P.First);
}
void returnedBad(async_simple::Executor &Pool) {
  Pool.schedule([] { return load(1); });
  // CHECK: cpp:[[@LINE-1]]:8: {{.*}}the task that 'lambda in returnedBad' returns is dropped by what runs it
  // CHECK-NEXT: note: 'lambda in returnedBad' is here
}
Lazy<void> stayBad(async_simple::Executor *Pool) {
  async_simple::coro::dispatch(Pool);
  // CHECK: cpp:[[@LINE-1]]:3: {{.*}}'async_simple::coro::dispatch' is not awaited, so the coroutine stays on its executor
  load(1).via(Pool);
  // CHECK: cpp:[[@LINE-1]]:11: {{.*}}the task that 'async_simple::coro::Lazy::via' returns is dropped
  co_return;
}
Lazy<void> startedOk(async_simple::Executor *Pool) {
  co_await async_simple::coro::dispatch(Pool);
  load(1).start([](auto &&) {});
  load(2).via(Pool).detach();
  (void)load(3);
  std::vector<Lazy<int>> Rows;
  Rows.push_back(load(4));
  co_await async_simple::coro::collectAll(std::move(Rows));
}
Lazy<int> passedOnOk() { return load(1); }

// Awaited elsewhere: in a field that another function reads.
struct Session {
  void begin() { Closing = load(1); }
  Lazy<int> closeOk() { co_return co_await std::move(Closing); }
  Lazy<int> Closing;
};
void beginOk(Session &S) { S.begin(); }
int waitedOk() {
  auto Row = load(1);
  return async_simple::coro::syncAwait(std::move(Row));
}
