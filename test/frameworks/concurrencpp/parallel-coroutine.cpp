// RUN: %check %s async-unbounded-submit
// Calling a coroutine with an executor_tag submits it.
#include <concurrencpp/concurrencpp.h>
#include <memory>
#include <vector>
using namespace concurrencpp;

result<int> cell(executor_tag, std::shared_ptr<thread_pool_executor>, int Row, int Column) { co_return Row * Column; }

result<void> productBad(std::shared_ptr<thread_pool_executor> Pool) {
  std::vector<result<int>> Cells;
  for (int Row = 0; Row < 1024; ++Row)
    for (int Column = 0; Column < 1024; ++Column)
      Cells.emplace_back(cell({}, Pool, Row, Column));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'productBad' submits 'cell' to 'Pool' 1024 times, and nothing bounds how many wait there at once [async-unbounded-submit]
  for (auto &Cell : Cells)
    co_await Cell;
}
result<void> rowOk(std::shared_ptr<thread_pool_executor> Pool) {
  std::vector<result<int>> Cells;
  for (int Column = 0; Column < 8; ++Column)
    Cells.emplace_back(cell({}, Pool, 0, Column));
  for (auto &Cell : Cells)
    co_await Cell;
}
