// RUN: %check %s async-dropped-awaitable
// Tasks in a local container that nothing takes out again.
#include <cppcoro/task.hpp>
#include <cppcoro/when_all.hpp>
#include <optional>
#include <utility>
#include <vector>

cppcoro::task<int> load(int Id);
void start(std::vector<cppcoro::task<int>> &Tasks);

cppcoro::task<> filledBad(const std::vector<int> &Ids) {
  std::vector<cppcoro::task<int>> Tasks;
  Tasks.reserve(Ids.size());
  for (int Id : Ids)
    Tasks.push_back(load(Id));
  // CHECK: cpp:[[@LINE-1]]:21: warning: the task that 'load' returns is put into 'Tasks', which nothing awaits, so nothing of it runs [async-dropped-awaitable]
  co_return;
}
cppcoro::task<> sizeBad(const std::vector<int> &Ids) {
  std::vector<cppcoro::task<int>> Tasks;
  for (int Id : Ids)
    Tasks.emplace_back(load(Id));
  // CHECK: cpp:[[@LINE-1]]:24: {{.*}}is put into 'Tasks', which nothing awaits
  if (Tasks.size() > 10)
    Tasks.clear();
  co_return;
}
cppcoro::task<> optionalBad() {
  std::optional<cppcoro::task<int>> Row;
  Row.emplace(load(1));
  // CHECK: cpp:[[@LINE-1]]:15: {{.*}}is put into 'Row', which nothing awaits
  co_return;
}
cppcoro::task<> awaitedOk(const std::vector<int> &Ids) {
  std::vector<cppcoro::task<int>> Tasks;
  for (int Id : Ids)
    Tasks.push_back(load(Id));
  co_await cppcoro::when_all(std::move(Tasks));
}
cppcoro::task<> iteratedOk(const std::vector<int> &Ids) {
  std::vector<cppcoro::task<int>> Tasks;
  for (int Id : Ids)
    Tasks.push_back(load(Id));
  for (auto &Task : Tasks)
    co_await std::move(Task);
}
cppcoro::task<> elementOk() {
  std::vector<cppcoro::task<int>> Tasks;
  Tasks.push_back(load(1));
  co_await std::move(Tasks[0]);
}
cppcoro::task<> iteratorOk() {
  std::vector<cppcoro::task<int>> Tasks;
  Tasks.push_back(load(1));
  auto First = Tasks.begin();
  co_await std::move(*First);
}
cppcoro::task<> keptReferenceOk() {
  std::vector<cppcoro::task<int>> Tasks;
  auto &Task = Tasks.emplace_back(load(1));
  co_await std::move(Task);
}
cppcoro::task<> passedOnOk() {
  std::vector<cppcoro::task<int>> Tasks;
  Tasks.push_back(load(1));
  start(Tasks);
  co_return;
}
cppcoro::task<> swappedOk(std::vector<cppcoro::task<int>> &Others) {
  std::vector<cppcoro::task<int>> Tasks;
  Tasks.push_back(load(1));
  Tasks.swap(Others);
  co_return;
}
cppcoro::task<> capturedOk() {
  std::vector<cppcoro::task<int>> Tasks;
  Tasks.push_back(load(1));
  auto Later = [&Tasks] { start(Tasks); };
  Later();
  co_return;
}
cppcoro::task<int> optionalOk(bool IsWanted) {
  std::optional<cppcoro::task<int>> Row;
  if (IsWanted)
    Row.emplace(load(1));
  co_return Row ? co_await std::move(*Row) : 0;
}
std::vector<cppcoro::task<int>> returnedOk() {
  std::vector<cppcoro::task<int>> Tasks;
  Tasks.push_back(load(1));
  return Tasks;
}
