// RUN: %fix %s async-lock-across-await --review
// However the guard and the mutex are written.
#include <coro/coro.hpp>
#include <mutex>
coro::task<int> step();

alignas(64) static std::mutex Aligned;
// FIXES: {{^}}alignas(64) static coro::mutex Aligned;
coro::task<int> inConditionBad() {
  if (std::lock_guard Lock(Aligned); true)
    // FIXES: {{^}}  if (auto Lock = co_await Aligned.scoped_lock(); true)
    co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by async-mutex
  co_return 1;
}
struct {
  std::mutex Guarded;
  // FIXES: {{^}}  coro::mutex Guarded;
  int Value = 0;
} static Nameless;
coro::task<int> copiedBad() {
  auto Lock = std::unique_lock<std::mutex>(Nameless.Guarded); // for the value
  // FIXES: {{^}}  auto Lock = co_await Nameless.Guarded.scoped_lock(); // for the value
  co_return Nameless.Value + co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by async-mutex
}
coro::task<int> inClosureBad() {
  static std::mutex M;
  // FIXES: {{^}}  static coro::mutex M;
  auto Do = []() -> coro::task<int> {
    std::lock_guard Lock(M);
    // FIXES: {{^}}    auto Lock = co_await M.scoped_lock();
    co_return co_await step();
    // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by async-mutex
  };
  co_return co_await Do();
}
