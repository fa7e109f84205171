// RUN: %check %s async-blocking-call,async-blocking-wait
#include <exec/static_thread_pool.hpp>
#include <exec/task.hpp>
#include <unistd.h>

exec::task<int> waitsBad(exec::static_thread_pool::scheduler Scheduler) {
  co_return std::get<0>(*stdexec::sync_wait(stdexec::then(stdexec::schedule(Scheduler), [] { return 1; })));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'stdexec::sync_wait_t::operator()'{{.*}}
}
exec::task<int> directBad() {
  co_return sleep(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
exec::task<int> offLoadedOk(exec::static_thread_pool::scheduler Io) {
  co_return co_await stdexec::then(stdexec::schedule(Io), [] { return sleep(1); });
}
int main() { return std::get<0>(*stdexec::sync_wait(directBad())); }
