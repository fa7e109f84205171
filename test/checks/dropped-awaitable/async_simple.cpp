// RUN: %check %s async-dropped-awaitable
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
int waitedOk() {
  auto Row = load(1);
  return async_simple::coro::syncAwait(std::move(Row));
}
