// RUN: %check %s async-dropped-awaitable
// Coroutines have stacks, and nothing is awaited but tasks that run. One that is destroyed is cancelled and waited for, which
// is how a scope ends its tasks; to discard it at once is what [[nodiscard]] is about.
#include <userver/engine/sleep.hpp>
#include <userver/utils/async.hpp>

#include <chrono>
#include <utility>
#include <vector>

int load(int Id);
bool isWanted(int Id);

int cancelledOnOneWayOk(int Id) {
  auto Row = userver::utils::Async("load", [Id] { return load(Id); });
  if (!isWanted(Id))
    return 0;
  return Row.Get();
}
void cancelledAtScopeEndOk() {
  auto Heartbeat = userver::utils::Async("heartbeat", [] { userver::engine::SleepFor(std::chrono::seconds(1)); });
  load(1);
}
int awaitedOk() {
  std::vector<userver::engine::TaskWithResult<int>> Rows;
  Rows.push_back(userver::utils::Async("load", load, 1));
  return Rows.front().Get();
}
