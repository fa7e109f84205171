// RUN: %check %s async-blocking-call,async-blocking-wait
#include <unifex/just_from.hpp>
#include <unifex/sync_wait.hpp>
#include <unifex/task.hpp>
#include <unistd.h>

unifex::task<int> child() { co_return 1; }
unifex::task<int> waitsBad() {
  co_return unifex::sync_wait(child());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'unifex::_sync_wait_cpo::_fn::operator()'{{.*}}
}
unifex::task<int> offLoadedOk() { co_return co_await unifex::just_from([] { return sleep(1); }); }
int main() { return unifex::sync_wait(child()); }
