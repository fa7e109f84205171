// RUN: %fix %s async-blocking-call --review --rewrites=propagate-await
// What overrides a method and what is overridden change together, blocking or not.
#include <chrono>
#include <folly/coro/Task.h>
#include <thread>

struct Store {
  virtual ~Store() = default;
  virtual int load(int Id) = 0;
  // FIXES: {{^}}  virtual folly::coro::Task<int> load(int Id) = 0;
  virtual void flush() {}
  // FIXES: {{^}}  virtual void flush() {}
  virtual void reset() {}
  // FIXES: {{^}}  virtual folly::coro::Task<void> reset() { co_return; }
};
struct Slow : Store {
  int load(int Id) override {
    // FIXES: {{^}}  folly::coro::Task<int> load(int Id) override {
    std::this_thread::sleep_for(std::chrono::milliseconds(Id));
    // FIXES: {{^}}    co_await folly::coro::sleep(std::chrono::milliseconds(Id));
    return Id;
    // FIXES: {{^}}    co_return Id;
  }
  auto reset() -> void override { std::this_thread::sleep_for(std::chrono::milliseconds(1)); }
  // FIXES: {{^}}  auto reset() -> folly::coro::Task<void> override { co_await folly::coro::sleep(std::chrono::milliseconds(1)); }
};
struct Quick : Store {
  int load(int Id) override { return Id; }
  // FIXES: {{^}}  folly::coro::Task<int> load(int Id) override { co_return Id; }
};
folly::coro::Task<int> handleBad(Store &S) {
  S.reset();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by propagate-await
  // FIXES: {{^}}  co_await S.reset();
  co_return S.load(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by propagate-await
  // FIXES: {{^}}  co_return co_await S.load(1);
}
