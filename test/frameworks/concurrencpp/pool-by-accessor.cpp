// Two pools of one type: which is which is known from who hands them out.
// RUN: %check %s async-blocking-call
#include <concurrencpp/concurrencpp.h>
#include <unistd.h>
using namespace concurrencpp;

lazy_result<void> onBackgroundOk(runtime &R) {
  co_await resume_on(R.background_executor());
  sleep(1);
}
lazy_result<void> onComputePoolBad(runtime &R) {
  auto Pool = R.thread_pool_executor();
  co_await resume_on(Pool);
  sleep(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
lazy_result<void> wentWithItsWorkBad(runtime &R) {
  co_await resume_on(R.background_executor());
  co_await R.thread_pool_executor()->submit([] {});
  sleep(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
