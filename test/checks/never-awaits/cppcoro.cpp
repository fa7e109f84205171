// RUN: %check %s async-never-awaits
// RUN: %check %s async-never-awaits --min-severity=low --check-prefix=ALL
#include <cppcoro/task.hpp>

#include <chrono>
#include <thread>

cppcoro::task<> settle();
cppcoro::task<int> load(int Id);

cppcoro::task<int> sleepsBad(int Id) {
  // CHECK: cpp:[[@LINE-1]]:20: warning: the coroutine 'sleepsBad' never awaits, and blocks in 'std::this_thread::sleep_for'
  // CHECK: note: it blocks here
  // ALL: cpp:[[@LINE-3]]:20: {{.*}}'sleepsBad' never awaits, and blocks
  // ALL: note: it blocks here
  std::this_thread::sleep_for(std::chrono::milliseconds(10));
  co_return Id;
}
cppcoro::task<int> answerBad() { co_return 42; }
// ALL: cpp:[[@LINE-1]]:20: {{.*}}the coroutine 'answerBad' never awaits
cppcoro::task<int> awaitsOk(int Id) {
  co_await settle();
  co_return co_await load(Id);
}
cppcoro::task<int> passesOnOk(int Id) { return load(Id); }

// Whose signature is somebody else's.
struct Handler {
  virtual ~Handler() = default;
  virtual cppcoro::task<int> handle(int Id) = 0;
};
struct Fixed : Handler {
  cppcoro::task<int> handle(int) override { co_return 0; }
};
struct Slow : Handler {
  cppcoro::task<int> handle(int Id) override {
    // CHECK: cpp:[[@LINE-1]]:22: {{.*}}'Slow::handle' never awaits, and blocks in 'std::this_thread::sleep_for'
    // CHECK: note: it blocks here
    // ALL: cpp:[[@LINE-3]]:22: {{.*}}'Slow::handle' never awaits, and blocks
    // ALL: note: it blocks here
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    co_return Id;
  }
};
cppcoro::task<int> registeredOk(int Id) { co_return Id; }
void onRequest(cppcoro::task<int> (*Do)(int Id));
void registersOk() { onRequest(registeredOk); }
