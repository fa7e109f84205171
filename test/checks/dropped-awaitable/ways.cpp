// RUN: %check %s async-dropped-awaitable
// A task in a local variable, and the ways on which nothing takes it.
#include <boost/asio.hpp>
#include <stdexcept>
#include <utility>
#include <vector>
namespace net = boost::asio;

net::awaitable<int> load(int Id);
net::awaitable<int> twice(net::awaitable<int> Task);
net::awaitable<void> waitFor(net::awaitable<int> &Task);
bool isWanted(int Id);
void log();
[[noreturn]] void fail();

net::awaitable<int> earlyReturnBad(int Id) {
  auto Row = load(Id);
  // CHECK: cpp:[[@LINE-1]]:14: warning: the task that 'load' returns is not awaited on every way, and nothing of it runs then [async-dropped-awaitable]
  // CHECK-NEXT: cpp:[[@LINE+2]]:5: note: 'Row' is dropped here
  if (!isWanted(Id))
    co_return 0;
  co_return co_await std::move(Row);
}
net::awaitable<int> madeAfterwardsOk(int Id) {
  if (!isWanted(Id))
    co_return 0;
  auto Row = load(Id);
  co_return co_await std::move(Row);
}
net::awaitable<void> oneBranchBad(int Id) {
  auto Row = load(Id);
  // CHECK: cpp:[[@LINE-1]]:14: {{.*}}is not awaited on every way
  // CHECK-NEXT: cpp:[[@LINE+5]]:1: note: 'Row' is dropped here
  if (isWanted(Id))
    co_await std::move(Row);
  else
    log();
}
net::awaitable<void> bothBranchesOk(int Id) {
  auto Row = load(Id);
  if (isWanted(Id))
    co_await std::move(Row);
  else
    co_await waitFor(Row);
}
net::awaitable<void> switchBad(int Id) {
  auto Row = load(Id);
  // CHECK: cpp:[[@LINE-1]]:14: {{.*}}is not awaited on every way
  // CHECK-NEXT: note: 'Row' is dropped here
  switch (Id) {
  case 1:
    co_await std::move(Row);
    break;
  default:
    break;
  }
}
enum class Mode { Now, Later };
net::awaitable<void> allCasesOk(Mode M) {
  auto Row = load(1);
  switch (M) {
  case Mode::Now:
    co_await std::move(Row);
    break;
  case Mode::Later:
    co_await waitFor(Row);
    break;
  }
}
net::awaitable<void> eachRoundBad(const std::vector<int> &Ids) {
  for (int Id : Ids) {
    auto Row = load(Id);
    // CHECK: cpp:[[@LINE-1]]:16: {{.*}}is not awaited on every way
    // CHECK-NEXT: cpp:[[@LINE+4]]:3: note: 'Row' is dropped here
    if (!isWanted(Id))
      continue;
    co_await std::move(Row);
  }
}
net::awaitable<void> eachRoundOk(const std::vector<int> &Ids) {
  for (int Id : Ids) {
    if (!isWanted(Id))
      continue;
    auto Row = load(Id);
    co_await std::move(Row);
  }
}
net::awaitable<void> notFoundBad(const std::vector<int> &Ids) {
  auto Row = load(1);
  // CHECK: cpp:[[@LINE-1]]:14: {{.*}}is not awaited on every way
  // CHECK-NEXT: note: 'Row' is dropped here
  for (int Id : Ids)
    if (isWanted(Id)) {
      co_await std::move(Row);
      co_return;
    }
}
net::awaitable<void> perhapsTwiceOk(const std::vector<int> &Ids) {
  auto Row = load(1);
  for (int Id : Ids)
    co_await waitFor(Row);
}
net::awaitable<void> referenceBad(int Id) {
  auto &&Row = load(Id);
  // CHECK: cpp:[[@LINE-1]]:16: {{.*}}is not awaited on every way
  // CHECK-NEXT: note: 'Row' is dropped here
  if (isWanted(Id))
    co_await std::move(Row);
}
int plainFunctionBad(net::io_context &Io, int Id) {
  auto Row = load(Id);
  // CHECK: cpp:[[@LINE-1]]:14: {{.*}}is not awaited on every way
  // CHECK-NEXT: cpp:[[@LINE+2]]:5: note: 'Row' is dropped here
  if (!isWanted(Id))
    return 1;
  net::co_spawn(Io, std::move(Row), net::detached);
  return 0;
}

// An exception drops everything: whoever throws has given up, and what was not begun need not be undone. So a throw is no way
// out, caught or not, and neither is a call that may throw.
void check(int Id);
net::awaitable<int> mayThrowOk(int Id) {
  auto Row = load(Id);
  check(Id);
  co_return co_await std::move(Row);
}
net::awaitable<int> throwsOnlyOk(int Id) {
  auto Row = load(Id);
  throw std::runtime_error("not yet");
}
net::awaitable<void> FN_caughtHere(int Id) { // that it goes on here is not looked at
  auto Row = load(Id);
  try {
    if (!isWanted(Id))
      throw std::runtime_error("unwanted");
    co_await std::move(Row);
  } catch (const std::exception &) {
    log();
  }
}
net::awaitable<int> thrownOrLeftBad(int Id) {
  auto Row = load(Id);
  // CHECK: cpp:[[@LINE-1]]:14: {{.*}}is not awaited on every way
  // CHECK-NEXT: cpp:[[@LINE+4]]:5: note: 'Row' is dropped here
  if (Id < 0)
    throw std::out_of_range("Id");
  if (!isWanted(Id))
    co_return 0;
  co_return co_await std::move(Row);
}
int inHandlerBad(net::io_context &Io) {
  try {
    log();
  } catch (const std::exception &) {
    auto Row = load(1);
    // CHECK: cpp:[[@LINE-1]]:16: {{.*}}the task that 'load' returns is never awaited
    return 1;
  }
  return 0;
}
net::awaitable<int> throwsOk(int Id) {
  auto Row = load(Id);
  if (!isWanted(Id))
    throw std::runtime_error("unwanted");
  if (Id < 0)
    fail();
  co_return co_await std::move(Row);
}
net::awaitable<int> handlerOk(int Id) {
  auto Row = load(Id);
  bool HasFailed = false;
  try {
    log();
  } catch (const std::exception &) {
    HasFailed = true;
  }
  co_return co_await std::move(Row);
}
net::awaitable<void> usedInHandlerOk(int Id) {
  auto Row = load(Id);
  net::awaitable<int> *Left = nullptr;
  try {
    log();
    co_return;
  } catch (const std::exception &) {
    Left = &Row;
  }
  if (Left)
    co_await std::move(*Left);
}

// What two conditions have to do with each other is not known.
net::awaitable<void> sameConditionOk(bool IsFirst) {
  auto Row = load(1);
  bool IsDone = false;
  if (IsFirst) {
    co_await waitFor(Row);
    IsDone = true;
  }
  if (!IsDone)
    co_await std::move(Row);
}
net::awaitable<void> madeIfNeededOk(bool IsNeeded) {
  net::awaitable<int> Row;
  if (IsNeeded)
    Row = load(1);
  log();
  if (IsNeeded)
    co_await std::move(Row);
}
net::awaitable<void> FN_independentConditionsBad(bool IsFirst, bool IsSecond) { // one may be the opposite of the other
  auto Row = load(1);
  if (IsFirst)
    co_await waitFor(Row);
  if (IsSecond)
    co_await waitFor(Row);
}
net::awaitable<int> conditionalOk(bool IsWanted) {
  auto Row = IsWanted ? load(1) : load(2);
  if (!IsWanted)
    co_return 0;
  auto Other = load(3);
  co_return IsWanted ? co_await std::move(Other) : co_await std::move(Row);
}

// Whatever else is done with a task may well start it.
struct Holder {
  explicit Holder(net::awaitable<int> &Task);
};
net::awaitable<int> otherUsesOk(net::io_context &Io, std::vector<net::awaitable<int>> &All, bool IsWanted) {
  auto Captured = load(1);
  auto Later = [&Captured]() -> net::awaitable<void> { co_await std::move(Captured); };
  auto Moved = load(2);
  auto Into = [Moved = std::move(Moved)]() mutable {};
  auto Bound = load(3);
  auto &Same = Bound;
  auto Pointed = load(4);
  auto *At = &Pointed;
  auto Kept = load(5);
  All.push_back(std::move(Kept));
  auto Held = load(6);
  Holder H(Held);
  auto Swapped = load(7);
  std::swap(Swapped, All.front());
  auto Exchanged = load(8);
  All.push_back(std::exchange(Exchanged, load(9)));
  auto Ignored = load(10);
  (void)Ignored;
  if (!IsWanted)
    co_return 0;
  co_await Later();
  co_return co_await std::move(Same) + co_await std::move(*At);
}
net::awaitable<int> returnedOk(bool IsWanted) {
  auto Row = load(1);
  if (IsWanted)
    return Row;
  return twice(std::move(Row));
}
template <class T> net::awaitable<T> genericOk(net::awaitable<T> Task, bool IsWanted) {
  if (!IsWanted)
    co_return T();
  co_return co_await std::move(Task);
}
template <class T> net::awaitable<int> instanceBad(bool IsWanted) {
  auto Row = load(1);
  // CHECK: cpp:[[@LINE-1]]:14: {{.*}}is not awaited on every way
  // CHECK-NEXT: note: 'Row' is dropped here
  if (!IsWanted)
    co_return 0;
  co_return co_await std::move(Row);
}
net::awaitable<int> callsOk() { co_return co_await genericOk(load(1), true) + co_await instanceBad<int>(true); }
