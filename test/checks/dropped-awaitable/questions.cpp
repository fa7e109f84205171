// RUN: %check %s async-dropped-awaitable
// To ask a task whether it is ready is not to await it.
#include <cppcoro/task.hpp>
#include <utility>

cppcoro::task<int> load(int Id);

cppcoro::task<bool> onlyAskedBad() {
  auto Row = load(1);
  // CHECK: cpp:[[@LINE-1]]:14: warning: the task that 'load' returns is never awaited, so nothing of it runs [async-dropped-awaitable]
  co_return Row.is_ready();
}
cppcoro::task<int> askedFirstOk() {
  auto Row = load(1);
  if (Row.is_ready())
    co_return 0;
  co_return co_await std::move(Row);
}
