// RUN: %check %s async-dropped-awaitable
// An array of tasks is one thing: whoever names it may take any of them.
#include <coro/coro.hpp>

#include <array>
#include <utility>

coro::task<int> load(int Id);
coro::task<void> all(std::array<coro::task<int>, 2> &Tasks);

coro::task<void> arrayBad() {
  coro::task<int> Two[2] = {load(1), load(2)};
  // CHECK: cpp:[[@LINE-1]]:29: {{.*}}the task that 'load' returns is never awaited
  // CHECK: cpp:[[@LINE-2]]:38: {{.*}}the task that 'load' returns is never awaited
  co_return;
}
coro::task<void> standardArrayBad() {
  std::array<coro::task<int>, 2> Two{load(1), load(2)};
  // CHECK: cpp:[[@LINE-1]]:38: {{.*}}the task that 'load' returns is never awaited
  // CHECK: cpp:[[@LINE-2]]:47: {{.*}}the task that 'load' returns is never awaited
  co_return;
}
coro::task<void> eachOk() {
  coro::task<int> Two[2] = {load(1), load(2)};
  for (coro::task<int> &Task : Two)
    co_await Task;
}
coro::task<void> byIndexOk() {
  std::array<coro::task<int>, 2> Two{load(1), load(2)};
  co_await Two[0];
  co_await Two[1];
}
coro::task<void> passedOk() {
  std::array<coro::task<int>, 2> Two{load(1), load(2)};
  co_await all(Two);
}
coro::task<void> FN_oneOfTwo() { // which elements are taken is not followed
  coro::task<int> Two[2] = {load(1), load(2)};
  co_await Two[0];
}
