// RUN: %check %s async-dropped-awaitable
// Tasks that start by themselves run, whether anybody awaits them or not; their lazy sisters do not.
#include <concurrencpp/concurrencpp.h>
#include <qcorotask.h>
#include <seastar/core/thread.hh>
#include <userver/utils/async.hpp>
#include <utility>
#include <vector>

bool isWanted(int Id);

concurrencpp::result<int> load(int Id);
concurrencpp::lazy_result<int> loadLazily(int Id);
concurrencpp::result<int> concurrencppOk(int Id) {
  load(1);
  auto Row = load(Id);
  if (!isWanted(Id))
    co_return 0;
  Row = load(Id + 1);
  std::vector<concurrencpp::result<int>> Rows;
  Rows.push_back(load(2));
  co_return co_await std::move(Row);
}
concurrencpp::result<int> concurrencppBad(int Id) {
  auto Row = loadLazily(Id);
  // CHECK: cpp:[[@LINE-1]]:14: warning: the task that 'loadLazily' returns is not awaited on every way
  // CHECK-NEXT: note: 'Row' is dropped here
  if (!isWanted(Id))
    co_return 0;
  co_return co_await std::move(Row);
}
concurrencpp::result<int> startedOk(int Id) {
  auto Row = loadLazily(Id).run();
  if (!isWanted(Id))
    co_return 0;
  co_return co_await std::move(Row);
}

QCoro::Task<int> fetch(int Id);
QCoro::Task<int> qcoroOk(int Id) {
  fetch(1);
  auto Row = fetch(Id);
  if (!isWanted(Id))
    co_return 0;
  Row = fetch(Id + 1);
  co_return co_await std::move(Row);
}

seastar::future<int> read(int Id);
seastar::future<int> seastarOk(int Id) {
  auto Row = read(Id);
  if (!isWanted(Id))
    co_return 0;
  std::vector<seastar::future<int>> Rows;
  Rows.push_back(read(2));
  co_return co_await std::move(Row);
}

int userverOk(int Id) {
  auto Row = userver::utils::Async("read", [Id] { return Id; });
  if (!isWanted(Id))
    return 0;
  return Row.Get();
}
