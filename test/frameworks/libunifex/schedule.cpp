// RUN: %check %s async-blocking-call
//--- .async-tidy
catalog:
  executors: [{name: shop::files, role: blocking-pool}]

//--- main.cpp
#include <unifex/just_from.hpp>
#include <unifex/static_thread_pool.hpp>
#include <unifex/task.hpp>
#include <unistd.h>
namespace shop {
unifex::static_thread_pool::scheduler files();
}

unifex::task<int> directBad() {
  co_return sleep(1);
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the coroutine 'directBad'
}
unifex::task<int> offLoadedOk() {
  co_return co_await unifex::on(shop::files(), unifex::just_from([] { return sleep(1); }));
}
unifex::task<int> load() { co_return sleep(1); }
unifex::task<int> offLoadedTaskOk() { co_return co_await unifex::on(shop::files(), load()); }
unifex::task<int> movedOk() {
  co_await unifex::schedule(shop::files());
  co_return sleep(1);
}
unifex::task<int> movedElsewhereBad(unifex::static_thread_pool &Cpu) {
  co_await unifex::schedule(Cpu.get_scheduler());
  co_return sleep(1);
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the coroutine 'movedElsewhereBad'
}
