// RUN: %fix %s async-blocking-wait
#include <coro/coro.hpp>
#include <cppcoro/sync_wait.hpp>
#include <cppcoro/task.hpp>
#include <drogon/drogon.h>
#include <qcorotask.h>
#include <seastar/core/thread.hh>

namespace cpp {
cppcoro::task<int> child();
cppcoro::task<int> waitsBad() {
  co_return cppcoro::sync_wait(child());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by await-result
  // FIXES: {{^}}  co_return co_await child();
}
} // namespace cpp

namespace lib {
coro::task<int> child();
coro::task<int> waitsBad() {
  co_return coro::sync_wait(child());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by await-result
  // FIXES: {{^}}  co_return co_await child();
}
coro::task<int> onPool(coro::thread_pool &Pool) {
  co_return coro::sync_wait(Pool.schedule(child()));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-result: awaiting 'coro::thread_pool::schedule' would leave the coroutine on another executor
}
} // namespace lib

namespace web {
drogon::Task<int> child();
drogon::Task<int> waitsBad() {
  co_return drogon::sync_wait(child());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by await-result
  // FIXES: {{^}}  co_return co_await child();
}
// Of another framework than the coroutine.
coro::task<int> foreign() {
  co_return drogon::sync_wait(child());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-result: 'drogon::sync_wait' has no counterpart in the catalog for coroutines that return 'coro::task'
}
} // namespace web

namespace desktop {
QCoro::Task<int> child();
QCoro::Task<int> waitsBad() {
  co_return QCoro::waitFor(child());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by await-result
  // FIXES: {{^}}  co_return co_await child();
}
} // namespace desktop

namespace shard {
seastar::future<int> child();
seastar::future<int> waitsBad() {
  co_return child().get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by await-result
  // FIXES: {{^}}  co_return co_await child();
}
} // namespace shard
