// Which pool is there for blocking says the project. What is scheduled there leaves the coroutine there.
// RUN: %check %s async-blocking-call
//--- .async-tidy
catalog:
  executors: [{name: shop::files, role: blocking-pool}]

//--- main.cpp
#include <coro/coro.hpp>
#include <unistd.h>
namespace shop {
coro::thread_pool &files();
}

coro::task<int> load() { co_return sleep(1); }
coro::task<int> offLoadedOk() {
  int Read = co_await shop::files().schedule(load());
  co_return Read + sleep(1); // still there
}
coro::task<void> movedOk() {
  co_await shop::files().schedule();
  sleep(1);
}
coro::task<void> movedBackBad(coro::scheduler &Loop) {
  co_await shop::files().schedule();
  co_await Loop.schedule();
  sleep(1);
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the coroutine 'movedBackBad'
}
