// RUN: %check %s async-blocking-call
#include <concurrencpp/concurrencpp.h>
#include <unistd.h>
using namespace concurrencpp;
using Pool = std::shared_ptr<thread_pool_executor>;

static int query() { return sleep(1); }
result<int> directBad(executor_tag, Pool) {
  co_return query();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
result<int> offLoadedOk(executor_tag, Pool Background) {
  co_return co_await Background->submit([] { return query(); });
}
result<void> byNameOk(executor_tag, Pool Background) {
  Background->post(query);
  co_return;
}
