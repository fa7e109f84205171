// RUN: %check %s async-blocking-call,async-blocking-wait
#include <async_simple/coro/Lazy.h>
#include <async_simple/coro/SyncAwait.h>
#include <async_simple/uthread/Async.h>
#include <unistd.h>
using async_simple::coro::Lazy;

Lazy<int> child() { co_return 1; }
Lazy<int> waitsBad() {
  co_return async_simple::coro::syncAwait(child());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'async_simple::coro::syncAwait'{{.*}}
}
void uthreadBad(async_simple::Executor *Executor) {
  async_simple::uthread::async<async_simple::uthread::Launch::Schedule>([] { sleep(1); }, Executor);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
Lazy<int> offLoadedOk(async_simple::Executor *Io) {
  Io->schedule([] { sleep(1); });
  co_return co_await child();
}
int main() { return async_simple::coro::syncAwait(child()); }
