// RUN: %check %s async-dropped-awaitable
// A variable that gets another task before anything takes the one that it has.
#include <boost/asio.hpp>
#include <utility>
#include <vector>
namespace net = boost::asio;

net::awaitable<int> load(int Id);
bool isWanted(int Id);

net::awaitable<int> overwrittenBad() {
  auto Row = load(1);
  // CHECK: cpp:[[@LINE-1]]:14: warning: the task that 'load' returns is replaced before it is awaited, so nothing of it runs [async-dropped-awaitable]
  // CHECK-NEXT: cpp:[[@LINE+1]]:3: note: 'Row' gets another one here
  Row = load(2);
  co_return co_await std::move(Row);
}
net::awaitable<int> awaitedBetweenOk() {
  auto Row = load(1);
  int First = co_await std::move(Row);
  Row = load(2);
  co_return First + co_await std::move(Row);
}
net::awaitable<int> lastOfLoopBad(const std::vector<int> &Ids) {
  net::awaitable<int> Row;
  for (int Id : Ids) {
    Row = load(Id);
    // CHECK: cpp:[[@LINE-1]]:11: {{.*}}is replaced before it is awaited
    // CHECK-NEXT: cpp:[[@LINE-2]]:5: note: 'Row' gets another one here
  }
  co_return co_await std::move(Row);
}
net::awaitable<int> eachOfLoopOk(const std::vector<int> &Ids) {
  net::awaitable<int> Row;
  int Sum = 0;
  for (int Id : Ids) {
    Row = load(Id);
    Sum += co_await std::move(Row);
  }
  co_return Sum;
}
net::awaitable<int> oneOfLoopOk(const std::vector<int> &Ids) {
  net::awaitable<int> Row;
  for (int Id : Ids)
    if (isWanted(Id)) // only one of them is
      Row = load(Id);
  co_return co_await std::move(Row);
}
net::awaitable<void> neverBad(const std::vector<int> &Ids) {
  net::awaitable<int> Row;
  for (int Id : Ids)
    Row = load(Id);
  // CHECK: cpp:[[@LINE-1]]:11: {{.*}}the task that 'load' returns is never awaited, so nothing of it runs
  co_return;
}
// The first is a default, which costs nothing.
net::awaitable<int> insteadOk(int Id) {
  auto Row = load(0);
  if (isWanted(Id))
    Row = load(Id);
  co_return co_await std::move(Row);
}
net::awaitable<int> resetOk(int Id) {
  auto Row = load(0);
  if (isWanted(Id)) {
    Row = net::awaitable<int>();
    co_return 0;
  }
  co_return co_await std::move(Row);
}
