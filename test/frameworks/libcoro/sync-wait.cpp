// RUN: %check %s async-blocking-wait
#include <coro/coro.hpp>

coro::task<int> child() { co_return 1; }
coro::task<int> insideBad() {
  co_return coro::sync_wait(child());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'coro::sync_wait'{{.*}}
}
coro::task<int> awaitedOk() { co_return co_await child(); }
int main() { return coro::sync_wait(awaitedOk()); }
