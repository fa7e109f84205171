// RUN: %check %s async-blocking-call
// RUN: %check %s async-blocking-call --contexts=coroutine,callback --check-prefix=OTHERS
// A function that says of itself that it does not block must not.
#include <chrono>
#include <thread>

static void settle() { std::this_thread::sleep_for(std::chrono::milliseconds(5)); }

struct Filter {
  void process(float *Samples, int Count) [[clang::nonblocking]];
  void reset();
  [[clang::annotate("async_tidy::nonblocking")]] void poll();
};
void Filter::process(float *Samples, int Count) [[clang::nonblocking]] {
  settle();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}call of 'settle' blocks the nonblocking function 'Filter::process'{{.*}}[async-blocking-call]
}
void Filter::reset() { settle(); }
void Filter::poll() {
  settle();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}call of 'settle' blocks the nonblocking function 'Filter::poll'{{.*}}[async-blocking-call]
}
// OTHERS-NOT: warning:
