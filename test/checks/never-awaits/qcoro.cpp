// RUN: %check %s async-never-awaits
// RUN: %check %s async-never-awaits --min-severity=low --check-prefix=ALL
#include <qcorotask.h>

#include <chrono>
#include <thread>

QCoro::Task<> settle();
QCoro::Task<int> load(int Id);

QCoro::Task<int> sleepsBad(int Id) {
  // CHECK: cpp:[[@LINE-1]]:18: warning: the coroutine 'sleepsBad' never awaits, and blocks in 'std::this_thread::sleep_for'
  // CHECK: note: it blocks here
  // ALL: cpp:[[@LINE-3]]:18: {{.*}}'sleepsBad' never awaits, and blocks
  // ALL: note: it blocks here
  std::this_thread::sleep_for(std::chrono::milliseconds(10));
  co_return Id;
}
QCoro::Task<int> answerBad() { co_return 42; }
// ALL: cpp:[[@LINE-1]]:18: {{.*}}the coroutine 'answerBad' never awaits
QCoro::Task<int> awaitsOk(int Id) {
  co_await settle();
  co_return co_await load(Id);
}
QCoro::Task<int> passesOnOk(int Id) { return load(Id); }

// Whose signature is somebody else's.
struct Handler {
  virtual ~Handler() = default;
  virtual QCoro::Task<int> handle(int Id) = 0;
};
struct Fixed : Handler {
  QCoro::Task<int> handle(int) override { co_return 0; }
};
struct Slow : Handler {
  QCoro::Task<int> handle(int Id) override {
    // CHECK: cpp:[[@LINE-1]]:20: {{.*}}'Slow::handle' never awaits, and blocks in 'std::this_thread::sleep_for'
    // CHECK: note: it blocks here
    // ALL: cpp:[[@LINE-3]]:20: {{.*}}'Slow::handle' never awaits, and blocks
    // ALL: note: it blocks here
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    co_return Id;
  }
};
QCoro::Task<int> registeredOk(int Id) { co_return Id; }
void onRequest(QCoro::Task<int> (*Do)(int Id));
void registersOk() { onRequest(registeredOk); }
