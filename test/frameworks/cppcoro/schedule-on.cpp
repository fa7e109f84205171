// Which pool is there for blocking says the project; an awaited operation leaves the coroutine where it ended.
// RUN: %check %s async-blocking-call
//--- .async-tidy
catalog:
  executors: [{name: shop::files, role: blocking-pool}]

//--- main.cpp
#include <cppcoro/static_thread_pool.hpp>
#include <cppcoro/task.hpp>
#include <unistd.h>
namespace shop {
cppcoro::static_thread_pool &files();
cppcoro::static_thread_pool &numbers();
} // namespace shop

cppcoro::task<int> load() { co_return sleep(1); }
cppcoro::task<int> offLoadedOk() { co_return co_await cppcoro::schedule_on(shop::files(), load()); }
cppcoro::task<> movedOk() {
  co_await shop::files().schedule();
  sleep(1);
}
cppcoro::task<> movedBackBad() {
  co_await cppcoro::resume_on(shop::numbers(), cppcoro::schedule_on(shop::files(), load()));
  sleep(1);
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the coroutine 'movedBackBad'
}
