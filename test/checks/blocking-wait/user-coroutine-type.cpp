// RUN: %check %s async-blocking-wait
#include <coroutine>
#include <future>

struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};

Task getBad(std::future<int> &F) {
  F.get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}get'{{.*}}[async-blocking-wait]
  co_return;
}
