// RUN: %check %s async-dropped-awaitable
// Results have started, lazy results have not.
#include <concurrencpp/concurrencpp.h>
#include <memory>
#include <utility>
#include <vector>

using concurrencpp::lazy_result;
using concurrencpp::result;

lazy_result<int> load(int Id);
lazy_result<void> save(int Id);
result<int> loadEagerly(int Id);
bool isWanted(int Id);

result<void> discardedBad() {
  save(1);
  // CHECK: cpp:[[@LINE-1]]:3: warning: the task that 'save' returns is dropped, so nothing of it runs; co_await it
  co_return;
}
result<int> overwrittenBad() {
  auto Row = load(1);
  // CHECK: cpp:[[@LINE-1]]:14: {{.*}}is replaced before it is awaited
  // CHECK-NEXT: note: 'Row' gets another one here
  Row = load(2);
  co_return co_await std::move(Row);
}
struct Pair {
  lazy_result<int> First;
  lazy_result<int> Second;
};
result<int> fieldBad(bool WantsBoth) {
  Pair P{load(1), load(2)};
  // CHECK: cpp:[[@LINE-1]]:19: {{.*}}is not awaited on every way
  // CHECK-NEXT: note: 'Pair::Second' is dropped here
  int Sum = co_await std::move(P.First);
  if (WantsBoth)
    Sum += co_await std::move(P.Second);
  co_return Sum;
}
result<void> filledBad() {
  std::vector<lazy_result<int>> Rows;
  Rows.push_back(load(1));
  // CHECK: cpp:[[@LINE-1]]:18: {{.*}}is put into 'Rows', which nothing awaits
  co_return;
}
void returnedBad(std::shared_ptr<concurrencpp::thread_pool_executor> Pool) {
  Pool->post([] { return save(1); });
  // CHECK: cpp:[[@LINE-1]]:9: {{.*}}the task that 'lambda in returnedBad' returns is dropped by what runs it
  // CHECK-NEXT: note: 'lambda in returnedBad' is here
}
result<void> startedOk(std::shared_ptr<concurrencpp::thread_pool_executor> Pool) {
  save(1).run();
  (void)save(2);
  loadEagerly(1);
  Pool->post([] { return loadEagerly(2); });
  auto Row = load(1);
  auto Started = Row.run();
  co_await co_await Pool->submit([] { return loadEagerly(3); });
}
lazy_result<int> passedOnOk() { return load(1); }
