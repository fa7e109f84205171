// RUN: %check %s async-blocking-call
// RUN: %check %s async-blocking-call --contexts=coroutine,task --check-prefix=TASK
// What a compute pool runs is slow there and stops no loop: only on request.
//--- .async-tidy
catalog:
  executors: [{name: shop::Cores, role: compute-pool}]
  spawns: [{name: shop::Cores::submit, callables: 0, executor: object, context: callback}]

//--- main.cpp
#include <functional>
#include <boost/asio.hpp>
#include <chrono>
#include <thread>

namespace shop {
struct Cores {
  void submit(std::function<void()> Job);
};
} // namespace shop

static void rest() { std::this_thread::sleep_for(std::chrono::seconds(1)); }

void start(shop::Cores &Pool) {
  Pool.submit([] {
    rest();
    // TASK: main.cpp:[[@LINE-1]]:{{.*}}call of 'rest' blocks the task 'lambda in start'{{.*}}[async-blocking-call]
  });
}
boost::asio::awaitable<void> wait() {
  rest();
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}coroutine 'wait'
  // TASK: main.cpp:[[@LINE-2]]:{{.*}}coroutine 'wait'
  co_return;
}
