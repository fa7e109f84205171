// RUN: %check %s async-blocking-call
#include <concurrencpp/concurrencpp.h>
#include <unistd.h>
using namespace concurrencpp;
using Pool = std::shared_ptr<thread_pool_executor>;

lazy_result<void> movedOk(Pool Background) {
  co_await resume_on(Background);
  sleep(1);
}
lazy_result<void> throughReferenceOk(thread_pool_executor &Background) {
  co_await resume_on(Background);
  sleep(1);
}
lazy_result<void> staysOk(Pool Background, lazy_result<int> Other) {
  co_await resume_on(Background);
  co_await Other; // goes on wherever that ended
  sleep(1);
}
lazy_result<void> backBad(Pool Background, std::shared_ptr<manual_executor> Loop) {
  co_await resume_on(Background);
  co_await resume_on(Loop);
  sleep(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
lazy_result<void> notAwaitedBad(Pool Background) {
  resume_on(Background);
  sleep(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
  co_return;
}
