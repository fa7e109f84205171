// get() suspends a seastar::thread and stops the reactor anywhere else, unless the future is ready.
// RUN: %check %s async-blocking-wait
#include <seastar/core/sleep.hh>
#include <seastar/core/thread.hh>
#include <seastar/core/when_all.hh>
#include <seastar/coroutine/as_future.hh>

seastar::future<int> query();

seastar::future<> coroutineBad() {
  query().get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'seastar::future::get' blocks the coroutine 'coroutineBad'
  co_await query();
}
void continuationBad() {
  (void)query().then([](int) { seastar::smp::submit_to(1, [] {}).get(); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'seastar::future::get' blocks the callback
}
static void work() { seastar::sleep(std::chrono::seconds(1)).get(); }
void threadOk() {
  (void)seastar::async([] { query().get(); });
  (void)seastar::async(work);
}
seastar::future<> readyOk() {
  auto Result = co_await seastar::coroutine::as_future(query());
  if (!Result.failed())
    Result.get();
  auto Later = query();
  if (Later.available())
    Later.get();
}
seastar::future<> allReadyOk(std::vector<seastar::future<>> Many) {
  auto [First, Second] = co_await seastar::when_all(query(), query());
  First.get();
  auto Both = co_await seastar::when_all(query(), query());
  std::get<0>(Both).get();
  auto Done = co_await seastar::when_all(Many.begin(), Many.end());
  for (auto &Each : Done)
    Each.get();
}
void continuationOk() {
  (void)query().then_wrapped([](seastar::future<int> Ready) { Ready.get(); });
}
