// RUN: %check %s async-blocking-call,async-blocking-wait
#include <exec/task.hpp>
#include <unistd.h>

exec::task<int> waitsBad(stdexec::scheduler Scheduler) {
  co_return stdexec::sync_wait(stdexec::schedule(Scheduler));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'stdexec::sync_wait_t::operator()'{{.*}}
}
exec::task<int> directBad() {
  co_return sleep(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
exec::task<int> offLoadedOk(stdexec::scheduler Io) {
  co_return co_await stdexec::then(stdexec::schedule(Io), [] { return sleep(1); });
}
int main() { return stdexec::sync_wait(directBad()); }
