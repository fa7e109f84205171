// RUN: %check %s async-blocking-call,async-blocking-wait
#include <cppcoro/static_thread_pool.hpp>
#include <cppcoro/sync_wait.hpp>
#include <cppcoro/task.hpp>
#include <thread>
#include <unistd.h>
using cppcoro::task;

task<int> child() { co_return 1; }
task<int> waitsBad() {
  co_return cppcoro::sync_wait(child());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'cppcoro::sync_wait'{{.*}}
}
task<> onPoolBad(cppcoro::static_thread_pool &Pool) {
  co_await Pool.schedule(); // a pool for coroutines
  sleep(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
task<> offLoadedOk() {
  std::thread([] { sleep(1); }).detach();
  co_await child();
}
int main() { return cppcoro::sync_wait(child()); }
