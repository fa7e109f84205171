// RUN: %fix %s async-blocking-call
// The pool is folly's own.
#include <folly/coro/Task.h>
#include <libpq-fe.h>
#include <memory>

// FIXES-DAG: {{^}}#include <folly/executors/GlobalExecutor.h>

static std::unique_ptr<int> load(int Id) {
  PQconnectdb("");
  return std::make_unique<int>(Id);
}

folly::coro::Task<int> moveOnlyBad(int Id) {
  std::unique_ptr<int> P = load(Id);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  // FIXES: {{^}}  std::unique_ptr<int> P = co_await folly::via(folly::getGlobalCPUExecutor(), [&] { return load(Id); });
  co_return *P;
}
// The type of the result need not be written.
template <class T> folly::coro::Task<int> templateBad(T Id) {
  co_return *load(Id);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  // FIXES: {{^}}  co_return *co_await folly::via(folly::getGlobalCPUExecutor(), [&] { return load(Id); });
}
template folly::coro::Task<int> templateBad(int);
template folly::coro::Task<int> templateBad(long);
