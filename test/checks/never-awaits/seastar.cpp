// RUN: %check %s async-never-awaits
// RUN: %check %s async-never-awaits --min-severity=low --check-prefix=ALL
#include <seastar/core/thread.hh>

#include <chrono>
#include <thread>

seastar::future<> settle();
seastar::future<int> load(int Id);

seastar::future<int> sleepsBad(int Id) {
  // CHECK: cpp:[[@LINE-1]]:22: warning: the coroutine 'sleepsBad' never awaits, and blocks in 'std::this_thread::sleep_for'
  // CHECK: note: it blocks here
  // ALL: cpp:[[@LINE-3]]:22: {{.*}}'sleepsBad' never awaits, and blocks
  // ALL: note: it blocks here
  std::this_thread::sleep_for(std::chrono::milliseconds(10));
  co_return Id;
}
seastar::future<int> answerBad() { co_return 42; }
// ALL: cpp:[[@LINE-1]]:22: {{.*}}the coroutine 'answerBad' never awaits
seastar::future<int> awaitsOk(int Id) {
  co_await settle();
  co_return co_await load(Id);
}
seastar::future<int> passesOnOk(int Id) { return load(Id); }

// Whose signature is somebody else's.
struct Handler {
  virtual ~Handler() = default;
  virtual seastar::future<int> handle(int Id) = 0;
};
struct Fixed : Handler {
  seastar::future<int> handle(int) override { co_return 0; }
};
struct Slow : Handler {
  seastar::future<int> handle(int Id) override {
    // CHECK: cpp:[[@LINE-1]]:24: {{.*}}'Slow::handle' never awaits, and blocks in 'std::this_thread::sleep_for'
    // CHECK: note: it blocks here
    // ALL: cpp:[[@LINE-3]]:24: {{.*}}'Slow::handle' never awaits, and blocks
    // ALL: note: it blocks here
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    co_return Id;
  }
};
seastar::future<int> registeredOk(int Id) { co_return Id; }
void onRequest(seastar::future<int> (*Do)(int Id));
void registersOk() { onRequest(registeredOk); }

// Not a coroutine, and what a Seastar function without an await should look like.
seastar::future<int> plainOk(int Id) { return load(Id + 1); }
