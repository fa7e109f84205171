// RUN: %check %s async-never-awaits
// RUN: %check %s async-never-awaits --min-severity=low --check-prefix=ALL
#include <coro/coro.hpp>

#include <chrono>
#include <thread>

coro::task<void> settle();
coro::task<int> load(int Id);

coro::task<int> sleepsBad(int Id) {
  // CHECK: cpp:[[@LINE-1]]:17: warning: the coroutine 'sleepsBad' never awaits, and blocks in 'std::this_thread::sleep_for'
  // CHECK: note: it blocks here
  // ALL: cpp:[[@LINE-3]]:17: {{.*}}'sleepsBad' never awaits, and blocks
  // ALL: note: it blocks here
  std::this_thread::sleep_for(std::chrono::milliseconds(10));
  co_return Id;
}
coro::task<int> answerBad() { co_return 42; }
// ALL: cpp:[[@LINE-1]]:17: {{.*}}the coroutine 'answerBad' never awaits
coro::task<int> awaitsOk(int Id) {
  co_await settle();
  co_return co_await load(Id);
}
coro::task<int> passesOnOk(int Id) { return load(Id); }

// Whose signature is somebody else's.
struct Handler {
  virtual ~Handler() = default;
  virtual coro::task<int> handle(int Id) = 0;
};
struct Fixed : Handler {
  coro::task<int> handle(int) override { co_return 0; }
};
struct Slow : Handler {
  coro::task<int> handle(int Id) override {
    // CHECK: cpp:[[@LINE-1]]:19: {{.*}}'Slow::handle' never awaits, and blocks in 'std::this_thread::sleep_for'
    // CHECK: note: it blocks here
    // ALL: cpp:[[@LINE-3]]:19: {{.*}}'Slow::handle' never awaits, and blocks
    // ALL: note: it blocks here
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    co_return Id;
  }
};
coro::task<int> registeredOk(int Id) { co_return Id; }
void onRequest(coro::task<int> (*Do)(int Id));
void registersOk() { onRequest(registeredOk); }
