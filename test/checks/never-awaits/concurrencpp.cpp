// RUN: %check %s async-never-awaits
// RUN: %check %s async-never-awaits --min-severity=low --check-prefix=ALL
#include <concurrencpp/concurrencpp.h>

#include <chrono>
#include <thread>

concurrencpp::result<void> settle();
concurrencpp::result<int> load(int Id);

concurrencpp::result<int> sleepsBad(int Id) {
  // CHECK: cpp:[[@LINE-1]]:27: warning: the coroutine 'sleepsBad' never awaits, and blocks in 'std::this_thread::sleep_for'
  // CHECK: note: it blocks here
  // ALL: cpp:[[@LINE-3]]:27: {{.*}}'sleepsBad' never awaits, and blocks
  // ALL: note: it blocks here
  std::this_thread::sleep_for(std::chrono::milliseconds(10));
  co_return Id;
}
concurrencpp::result<int> answerBad() { co_return 42; }
// ALL: cpp:[[@LINE-1]]:27: {{.*}}the coroutine 'answerBad' never awaits
concurrencpp::result<int> awaitsOk(int Id) {
  co_await settle();
  co_return co_await load(Id);
}
concurrencpp::result<int> passesOnOk(int Id) { return load(Id); }

// Whose signature is somebody else's.
struct Handler {
  virtual ~Handler() = default;
  virtual concurrencpp::result<int> handle(int Id) = 0;
};
struct Fixed : Handler {
  concurrencpp::result<int> handle(int) override { co_return 0; }
};
struct Slow : Handler {
  concurrencpp::result<int> handle(int Id) override {
    // CHECK: cpp:[[@LINE-1]]:29: {{.*}}'Slow::handle' never awaits, and blocks in 'std::this_thread::sleep_for'
    // CHECK: note: it blocks here
    // ALL: cpp:[[@LINE-3]]:29: {{.*}}'Slow::handle' never awaits, and blocks
    // ALL: note: it blocks here
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    co_return Id;
  }
};
concurrencpp::result<int> registeredOk(int Id) { co_return Id; }
void onRequest(concurrencpp::result<int> (*Do)(int Id));
void registersOk() { onRequest(registeredOk); }
