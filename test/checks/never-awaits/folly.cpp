// RUN: %check %s async-never-awaits
// RUN: %check %s async-never-awaits --min-severity=low --check-prefix=ALL
#include <folly/coro/Task.h>

#include <chrono>
#include <thread>

folly::coro::Task<void> settle();
folly::coro::Task<int> load(int Id);

folly::coro::Task<int> sleepsBad(int Id) {
  // CHECK: cpp:[[@LINE-1]]:24: warning: the coroutine 'sleepsBad' never awaits, and blocks in 'std::this_thread::sleep_for'
  // CHECK: note: it blocks here
  // ALL: cpp:[[@LINE-3]]:24: {{.*}}'sleepsBad' never awaits, and blocks
  // ALL: note: it blocks here
  std::this_thread::sleep_for(std::chrono::milliseconds(10));
  co_return Id;
}
folly::coro::Task<int> answerBad() { co_return 42; }
// ALL: cpp:[[@LINE-1]]:24: {{.*}}the coroutine 'answerBad' never awaits
folly::coro::Task<int> awaitsOk(int Id) {
  co_await settle();
  co_return co_await load(Id);
}
folly::coro::Task<int> passesOnOk(int Id) { return load(Id); }

// Whose signature is somebody else's.
struct Handler {
  virtual ~Handler() = default;
  virtual folly::coro::Task<int> handle(int Id) = 0;
};
struct Fixed : Handler {
  folly::coro::Task<int> handle(int) override { co_return 0; }
};
struct Slow : Handler {
  folly::coro::Task<int> handle(int Id) override {
    // CHECK: cpp:[[@LINE-1]]:26: {{.*}}'Slow::handle' never awaits, and blocks in 'std::this_thread::sleep_for'
    // CHECK: note: it blocks here
    // ALL: cpp:[[@LINE-3]]:26: {{.*}}'Slow::handle' never awaits, and blocks
    // ALL: note: it blocks here
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    co_return Id;
  }
};
folly::coro::Task<int> registeredOk(int Id) { co_return Id; }
void onRequest(folly::coro::Task<int> (*Do)(int Id));
void registersOk() { onRequest(registeredOk); }
