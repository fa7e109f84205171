// RUN: %fix %s async-lock-across-await --review
#include <async_simple/coro/Lazy.h>
#include <coro/coro.hpp>
#include <cppcoro/task.hpp>
#include <drogon/drogon.h>
#include <folly/coro/Task.h>
#include <mutex>
#include <seastar/core/thread.hh>

// FIXES-DAG: {{^}}#include <async_simple/coro/Mutex.h>
// FIXES-DAG: {{^}}#include <cppcoro/async_mutex.hpp>
// FIXES-DAG: {{^}}#include <drogon/utils/coroutine.h>
// FIXES-DAG: {{^}}#include <folly/coro/Mutex.h>
// FIXES-DAG: {{^}}#include <seastar/core/semaphore.hh>

namespace f {
static std::mutex M;
// FIXES: {{^}}static folly::coro::Mutex M;
folly::coro::Task<int> step(int = 0);
folly::coro::Task<int> guardBad() {
  std::lock_guard Lock(M);
  // FIXES: {{^}}  auto Lock = co_await M.co_scoped_lock();
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by async-mutex: the lock 'Lock' of type 'std::lock_guard<std::mutex>' is held
}
folly::coro::Task<int> uniqueBad() {
  const std::unique_lock<std::mutex> Lock{M};
  // FIXES: {{^}}  const auto Lock = co_await M.co_scoped_lock();
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by async-mutex
}
} // namespace f

namespace cpp {
cppcoro::task<int> step();
class Store {
public:
  cppcoro::task<int> readBad() {
    [[maybe_unused]] std::scoped_lock Lock(this->Guarded);
    // FIXES: {{^}}    {{\[\[}}maybe_unused]] auto Lock = co_await this->Guarded.scoped_lock_async();
    co_return co_await step();
    // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by async-mutex
  }

  mutable std::mutex Guarded;
  // FIXES: {{^}}  mutable cppcoro::async_mutex Guarded;
};
} // namespace cpp

namespace lib {
coro::task<int> step();
coro::task<int> localBad() {
  static std::mutex M;
  // FIXES: {{^}}  static coro::mutex M;
  std::unique_lock Lock(M);
  // FIXES: {{^}}  auto Lock = co_await M.scoped_lock();
  int Value = co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by async-mutex
  Lock.unlock();
  co_return Value + co_await step();
}
} // namespace lib

namespace web {
drogon::Task<int> step();
static std::mutex M;
// FIXES: {{^}}static drogon::Mutex M;
drogon::Task<int> guardBad() {
  std::lock_guard Lock(M);
  // FIXES: {{^}}  auto Lock = co_await M.scoped_lock();
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by async-mutex
}
} // namespace web

namespace simple {
async_simple::coro::Lazy<int> step();
static std::mutex M;
// FIXES: {{^}}static async_simple::coro::Mutex M;
async_simple::coro::Lazy<int> guardBad() {
  std::lock_guard Lock(M);
  // FIXES: {{^}}  auto Lock = co_await M.coScopedLock();
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by async-mutex
}
} // namespace simple

namespace shard {
seastar::future<int> step();
struct Store {
  std::mutex M;
  // FIXES: {{^}}  seastar::semaphore M{1};
};
seastar::future<int> guardBad(Store &S) {
  std::lock_guard Lock(S.M);
  // FIXES: {{^}}  auto Lock = co_await seastar::get_units(S.M, 1);
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by async-mutex
}
} // namespace shard
