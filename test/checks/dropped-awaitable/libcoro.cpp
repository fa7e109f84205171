// RUN: %check %s async-dropped-awaitable
#include <coro/coro.hpp>
#include <chrono>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

coro::task<int> load(int Id);
coro::task<void> save(int Id);
bool isWanted(int Id);

coro::task<void> discardedBad() {
  save(1);
  // CHECK: cpp:[[@LINE-1]]:3: warning: the task that 'save' returns is dropped, so nothing of it runs; co_await it
  co_return;
}
coro::task<int> earlyReturnBad(int Id) {
  auto Row = load(Id);
  // CHECK: cpp:[[@LINE-1]]:14: {{.*}}is not awaited on every way
  // CHECK-NEXT: note: 'Row' is dropped here
  if (!isWanted(Id))
    co_return 0;
  co_return co_await std::move(Row);
}
coro::task<int> lastOfLoopBad(const std::vector<int> &Ids) {
  coro::task<int> Row;
  for (int Id : Ids)
    Row = load(Id);
  // CHECK: cpp:[[@LINE-1]]:11: {{.*}}is replaced before it is awaited
  // CHECK-NEXT: note: 'Row' gets another one here
  co_return co_await std::move(Row);
}
coro::task<void> filledBad() {
  std::vector<coro::task<int>> Tasks;
  Tasks.push_back(load(1));
  // CHECK: cpp:[[@LINE-1]]:19: {{.*}}is put into 'Tasks', which nothing awaits
  co_return;
}
struct Pair {
  coro::task<int> First;
  coro::task<int> Second;
};
coro::task<int> fieldBad() {
  Pair P{load(1), load(2)};
  // CHECK: cpp:[[@LINE-1]]:19: {{.*}}the task that 'load' returns is never awaited
  co_return co_await std::move(P.First);
}
void returnedBad() {
  std::thread([] { return save(1); }).detach();
  // CHECK: cpp:[[@LINE-1]]:3: {{.*}}the task that 'lambda in returnedBad' returns is dropped by what runs it
  // CHECK-NEXT: note: 'lambda in returnedBad' is here
}
coro::task<void> stayBad(std::unique_ptr<coro::thread_pool> &Pool, coro::scheduler &Loop) {
  Pool->schedule();
  // CHECK: cpp:[[@LINE-1]]:9: {{.*}}'coro::thread_pool::schedule' is not awaited, so the coroutine stays on its executor
  Loop.schedule_after(std::chrono::seconds(1));
  // CHECK: cpp:[[@LINE-1]]:8: {{.*}}'coro::scheduler::schedule_after' is not awaited, so the coroutine stays on its executor
  co_return;
}
coro::task<int> passedOnOk() { return load(1); }

// Awaited elsewhere: in a field that another function reads.
struct Session {
  void begin() { Closing = save(1); }
  coro::task<void> closeOk() { co_await std::move(Closing); }
  coro::task<void> Closing;
};
void beginOk(Session &S) { S.begin(); }
coro::task<void> takenOk(std::unique_ptr<coro::thread_pool> &Pool) {
  std::vector<coro::task<int>> Tasks;
  Tasks.push_back(load(1));
  co_await coro::when_all(std::move(Tasks));
  Pool->spawn_detached(save(1));
  auto Started = save(2);
  Started.resume();
  auto Waited = load(2);
  coro::sync_wait(std::move(Waited));
}
