// RUN: %check %s async-never-awaits
// RUN: %check %s async-never-awaits --min-severity=low --check-prefix=ALL
#include <async_simple/coro/Lazy.h>

#include <chrono>
#include <thread>

async_simple::coro::Lazy<void> settle();
async_simple::coro::Lazy<int> load(int Id);

async_simple::coro::Lazy<int> sleepsBad(int Id) {
  // CHECK: cpp:[[@LINE-1]]:31: warning: the coroutine 'sleepsBad' never awaits, and blocks in 'std::this_thread::sleep_for'
  // CHECK: note: it blocks here
  // ALL: cpp:[[@LINE-3]]:31: {{.*}}'sleepsBad' never awaits, and blocks
  // ALL: note: it blocks here
  std::this_thread::sleep_for(std::chrono::milliseconds(10));
  co_return Id;
}
async_simple::coro::Lazy<int> answerBad() { co_return 42; }
// ALL: cpp:[[@LINE-1]]:31: {{.*}}the coroutine 'answerBad' never awaits
async_simple::coro::Lazy<int> awaitsOk(int Id) {
  co_await settle();
  co_return co_await load(Id);
}
async_simple::coro::Lazy<int> passesOnOk(int Id) { return load(Id); }

// Whose signature is somebody else's.
struct Handler {
  virtual ~Handler() = default;
  virtual async_simple::coro::Lazy<int> handle(int Id) = 0;
};
struct Fixed : Handler {
  async_simple::coro::Lazy<int> handle(int) override { co_return 0; }
};
struct Slow : Handler {
  async_simple::coro::Lazy<int> handle(int Id) override {
    // CHECK: cpp:[[@LINE-1]]:33: {{.*}}'Slow::handle' never awaits, and blocks in 'std::this_thread::sleep_for'
    // CHECK: note: it blocks here
    // ALL: cpp:[[@LINE-3]]:33: {{.*}}'Slow::handle' never awaits, and blocks
    // ALL: note: it blocks here
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    co_return Id;
  }
};
async_simple::coro::Lazy<int> registeredOk(int Id) { co_return Id; }
void onRequest(async_simple::coro::Lazy<int> (*Do)(int Id));
void registersOk() { onRequest(registeredOk); }
