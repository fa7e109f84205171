// RUN: %check %s async-dropped-awaitable
// A switch that is not awaited moves nobody. Some spawn by themselves.
#include <concurrencpp/concurrencpp.h>
#include <memory>

concurrencpp::result<void> stayBad(std::shared_ptr<concurrencpp::thread_pool_executor> Pool) {
  concurrencpp::resume_on(Pool);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'concurrencpp::resume_on' is not awaited, so the coroutine stays on its executor; co_await it
  co_return;
}
concurrencpp::result<void> moveOk(std::shared_ptr<concurrencpp::thread_pool_executor> Pool) {
  co_await concurrencpp::resume_on(Pool);
  Pool->submit([] {});
}
concurrencpp::result<void> eager() { co_return; }
void eagerOk() { eager(); }
