// RUN: %check %s async-never-awaits --min-severity=low
// A coroutine that an executor among its arguments runs is one for that.
#include <concurrencpp/concurrencpp.h>
#include <memory>

static concurrencpp::result<int> onPoolOk(concurrencpp::executor_tag, std::shared_ptr<concurrencpp::thread_pool_executor>) {
  co_return 1;
}
static concurrencpp::result<int> hereBad() { co_return 2; }
// CHECK: cpp:[[@LINE-1]]:34: warning: the coroutine 'hereBad' never awaits [async-never-awaits]
concurrencpp::result<int> callsOk(std::shared_ptr<concurrencpp::thread_pool_executor> Pool) {
  co_return co_await onPoolOk({}, Pool) + co_await hereBad();
}
