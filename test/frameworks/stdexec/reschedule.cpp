// RUN: %check %s async-blocking-call
//--- .async-tidy
catalog:
  executors: [{name: shop::files, role: blocking-pool}]

//--- main.cpp
#include <exec/static_thread_pool.hpp>
#include <exec/task.hpp>
#include <unistd.h>
namespace shop {
exec::static_thread_pool::scheduler files();
}

exec::task<int> movedOk() {
  co_await exec::reschedule_coroutine_on(shop::files());
  co_return sleep(1);
}
exec::task<int> movedElsewhereBad(exec::static_thread_pool::scheduler Somewhere) {
  co_await exec::reschedule_coroutine_on(Somewhere);
  co_return sleep(1);
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the coroutine 'movedElsewhereBad'
}
