// RUN: %check %s async-blocking-call
//--- .async-tidy
catalog:
  executors: [{name: shop::files, role: blocking-pool}]

//--- main.cpp
#include <async_simple/coro/Dispatch.h>
#include <unistd.h>
using async_simple::coro::dispatch;
using async_simple::coro::Lazy;
namespace shop {
async_simple::Executor *files();
async_simple::Executor *requests();
} // namespace shop

Lazy<int> directBad() {
  co_return sleep(1);
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the coroutine 'directBad'
}
Lazy<int> movedOk() {
  co_await dispatch(shop::files());
  co_return sleep(1);
}
Lazy<int> movedBackBad() {
  co_await dispatch(shop::files());
  co_await dispatch(shop::requests());
  co_return sleep(1);
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the coroutine 'movedBackBad'
}
