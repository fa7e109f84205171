// RUN: %check %s async-dropped-awaitable
#include <boost/asio.hpp>
#include <chrono>
#include <utility>
#include <vector>
namespace net = boost::asio;

net::awaitable<int> load(int Id);
int loadNow(int Id);
static net::awaitable<void> save(int) { co_return; }

net::awaitable<void> droppedBad() {
  load(1);
  // CHECK: cpp:[[@LINE-1]]:3: warning: the task that 'load' returns is dropped, so nothing of it runs; co_await it [async-dropped-awaitable]
  save(2);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'save' returns is dropped
  // CHECK: note: 'save' is here
  if (loadNow(1))
    load(3);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'load' returns is dropped
  co_return;
}
net::awaitable<void> partsBad(bool IsWanted) {
  IsWanted ? load(1) : load(2);
  // CHECK: cpp:[[@LINE-1]]:14: {{.*}}'load' returns is dropped
  // CHECK: cpp:[[@LINE-2]]:24: {{.*}}'load' returns is dropped
  load(3), loadNow(4);
  // CHECK: cpp:[[@LINE-1]]:3: {{.*}}'load' returns is dropped
  loadNow(5), load(6);
  // CHECK: cpp:[[@LINE-1]]:15: {{.*}}'load' returns is dropped
  for (int Id = 0; Id < 3; load(Id), ++Id)
    // CHECK: cpp:[[@LINE-1]]:28: {{.*}}'load' returns is dropped
    co_await save(Id);
}
net::awaitable<void> partsOk(bool IsWanted) {
  (void)(IsWanted ? load(1) : load(2));
  auto Row = (loadNow(3), load(4));
  co_await (IsWanted ? load(5) : std::move(Row));
}
net::awaitable<void> unusedBad() {
  auto Pending = load(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}the task that 'load' returns is never awaited, so nothing of it runs
  co_return;
}
net::awaitable<int> usedOk(net::io_context &Io) {
  (void)load(1);
  loadNow(2);
  co_await save(1);
  auto Pending = load(2);
  net::co_spawn(Io, save(3), net::detached);
  auto Other = load(4);
  net::co_spawn(Io, std::move(Other), net::detached);
  [[maybe_unused]] auto Kept = load(5);
  int Sum = co_await std::move(Pending);
  co_return Sum + co_await load(6);
}
void keptOk(std::vector<net::awaitable<int>> &Tasks, net::awaitable<int> &Last) {
  Tasks.emplace_back(load(1));
  Last = load(2);
  auto &First = Tasks.front();
}
net::awaitable<int> passedOnOk() { return load(1); }
