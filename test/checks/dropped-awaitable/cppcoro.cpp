// RUN: %check %s async-dropped-awaitable
#include <cppcoro/static_thread_pool.hpp>
#include <cppcoro/sync_wait.hpp>
#include <cppcoro/task.hpp>
#include <cppcoro/when_all.hpp>
#include <functional>
#include <thread>
#include <utility>
#include <vector>

cppcoro::task<int> load(int Id);
cppcoro::task<> save(int Id);
void saveNow(int Id);
bool isWanted(int Id);

cppcoro::task<> discardedBad() {
  save(1);
  // CHECK: cpp:[[@LINE-1]]:3: warning: the task that 'save' returns is dropped, so nothing of it runs; co_await it
  co_return;
}
cppcoro::task<int> earlyReturnBad(int Id) {
  auto Row = load(Id);
  // CHECK: cpp:[[@LINE-1]]:14: {{.*}}is not awaited on every way
  // CHECK-NEXT: note: 'Row' is dropped here
  if (!isWanted(Id))
    co_return 0;
  co_return co_await std::move(Row);
}
cppcoro::task<int> overwrittenBad() {
  auto Row = load(1);
  // CHECK: cpp:[[@LINE-1]]:14: {{.*}}is replaced before it is awaited
  // CHECK-NEXT: note: 'Row' gets another one here
  Row = load(2);
  co_return co_await std::move(Row);
}
struct Pair {
  cppcoro::task<int> First;
  cppcoro::task<int> Second;
};
cppcoro::task<int> fieldBad() {
  Pair P{load(1), load(2)};
  // CHECK: cpp:[[@LINE-1]]:19: {{.*}}the task that 'load' returns is never awaited
  co_return co_await std::move(P.First);
}
void returnedBad() {
  std::thread([] { return save(1); }).detach();
  // CHECK: cpp:[[@LINE-1]]:3: {{.*}}the task that 'lambda in returnedBad' returns is dropped by what runs it
  // CHECK-NEXT: note: 'lambda in returnedBad' is here
}
cppcoro::task<> stayBad(cppcoro::static_thread_pool &Pool) {
  Pool.schedule();
  // CHECK: cpp:[[@LINE-1]]:8: {{.*}}'cppcoro::static_thread_pool::schedule' is not awaited, so the coroutine stays on its executor
  cppcoro::resume_on(Pool, save(1));
  // CHECK: cpp:[[@LINE-1]]:3: {{.*}}'cppcoro::resume_on' is not awaited, so the coroutine stays on its executor
  cppcoro::schedule_on(Pool, save(2));
  // CHECK: cpp:[[@LINE-1]]:3: {{.*}}the task that 'cppcoro::schedule_on' returns is dropped
  co_return;
}
cppcoro::task<int> awaitedOk(cppcoro::static_thread_pool &Pool) {
  co_await Pool.schedule();
  (void)save(1);
  auto [First, Second] = co_await cppcoro::when_all(load(1), load(2));
  auto Row = load(3);
  auto There = cppcoro::schedule_on(Pool, std::move(Row));
  co_return co_await std::move(There);
}
cppcoro::task<int> passedOnOk() { return load(1); }
int mainOk() {
  std::thread([] { saveNow(1); }).detach();
  auto Row = load(1);
  return cppcoro::sync_wait(Row);
}

// Awaited elsewhere: in a field that another function reads.
struct Session {
  Session() : Closing(save(1)) {}
  cppcoro::task<> closeOk() { co_await std::move(Closing); }
  cppcoro::task<> Closing;
};
Session &session() {
  static Session S;
  return S;
}
