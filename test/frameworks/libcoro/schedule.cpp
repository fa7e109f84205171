// RUN: %check %s async-blocking-call
#include <coro/coro.hpp>
#include <unistd.h>

coro::task<int> child() {
  co_return sleep(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
coro::task<void> onPoolBad(std::unique_ptr<coro::thread_pool> &Pool) {
  co_await Pool->schedule(); // its threads resume other coroutines
  sleep(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
coro::task<void> spawned() {
  sleep(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
  co_return;
}
void start(coro::thread_pool &Pool) { Pool.spawn_detached(spawned()); }
coro::task<int> scheduled(std::unique_ptr<coro::thread_pool> &Pool) { co_return co_await Pool->schedule(child()); }
coro::task<void> timerOk(coro::scheduler &Loop) { co_await Loop.schedule_after(std::chrono::seconds(1)); }
