// Whoever takes the value runs while the lock is held.
//
// RUN: %check %s async-lock-across-await
#include <coroutine>
#include <mutex>
struct Generator {
  struct promise_type {
    Generator get_return_object();
    std::suspend_always initial_suspend();
    std::suspend_always final_suspend() noexcept;
    std::suspend_always yield_value(int);
    void unhandled_exception();
    void return_void();
  };
};
std::mutex M;
int Next;
Generator heldBad() {
  std::lock_guard Guard(M);
  co_yield Next; // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
Generator copiedOk() {
  int Copy;
  {
    std::lock_guard Guard(M);
    Copy = Next;
  }
  co_yield Copy;
}
