// RUN: %check %s async-unbounded-submit
// A lazy task does nothing when it is made: what starts all that a loop has made is the fan-out.
#include <cppcoro/task.hpp>
#include <cppcoro/when_all.hpp>
#include <string>
#include <utility>
#include <vector>
using cppcoro::task;

task<int> fetch(const std::string &Url);

task<> rangeBad(const std::vector<std::string> &Urls) {
  std::vector<task<int>> Tasks;
  for (const std::string &Url : Urls)
    Tasks.push_back(fetch(Url));
  co_await cppcoro::when_all(std::move(Tasks));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}warning: 'rangeBad' starts 'fetch' once for each element of 'Urls', and nothing bounds how many run at once
  // CHECK: cpp:[[@LINE-4]]:3: note: the loop that makes them starts here
  // CHECK: cpp:[[@LINE-4]]:11: note: 'rangeBad' keeps each of them here
}
static std::vector<task<int>> made(const std::vector<std::string> &Urls) {
  std::vector<task<int>> Tasks;
  for (const std::string &Url : Urls)
    Tasks.emplace_back(fetch(Url));
  return Tasks;
}
task<> madeInHelperBad(const std::vector<std::string> &Urls) {
  co_await cppcoro::when_all(made(Urls));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'madeInHelperBad' starts 'fetch' once for each element of 'Urls'
}
task<> twoOk() {
  co_await cppcoro::when_all(fetch("a"), fetch("b"));
}
task<> fewOk() {
  std::vector<task<int>> Tasks;
  for (int I = 0; I < 8; ++I)
    Tasks.push_back(fetch("a"));
  Tasks.push_back(fetch("b"));
  co_await cppcoro::when_all(std::move(Tasks));
}
task<> batchesOk(const std::vector<std::string> &Urls) {
  std::vector<task<int>> Tasks;
  for (const std::string &Url : Urls) {
    Tasks.push_back(fetch(Url));
    if (Tasks.size() == 16)
      co_await cppcoro::when_all(std::exchange(Tasks, {}));
  }
  co_await cppcoro::when_all(std::move(Tasks));
}
task<> oneByOneOk(const std::vector<std::string> &Urls) {
  std::vector<int> Results;
  for (const std::string &Url : Urls)
    Results.push_back(co_await fetch(Url));
}
