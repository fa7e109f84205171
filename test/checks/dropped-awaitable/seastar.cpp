// RUN: %check %s async-dropped-awaitable
// A future runs by itself. What is lost with it is what it throws, which Seastar reports when the program runs.
#include <chrono>
#include <seastar/core/sleep.hh>
#include <seastar/core/thread.hh>
#include <utility>
#include <vector>

seastar::future<int> read(int Id);
bool isWanted(int Id);

seastar::future<> backgroundOk() {
  read(1);
  (void)read(2);
  (void)seastar::sleep(std::chrono::seconds(1)).then([] { return read(3); });
  co_return;
}
seastar::future<int> oneWayOk(int Id) {
  auto Row = read(Id);
  if (!isWanted(Id))
    co_return 0;
  Row = read(Id + 1);
  co_return co_await std::move(Row);
}
