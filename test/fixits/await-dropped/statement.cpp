// RUN: %fix %s async-dropped-awaitable
#include <boost/asio.hpp>
#include <coro/coro.hpp>
namespace net = boost::asio;

struct Store {
  net::awaitable<void> ping();
};
net::awaitable<int> load(int Id);

net::awaitable<void> statementBad(Store &S, bool Wanted) {
  load(1);
  // CHECK: cpp:[[@LINE-1]]:3: fixed by await-dropped: the task that 'load' returns is dropped
  // FIXES: {{^}}  co_await load(1);
  if (Wanted)
    S.ping();
  else
    load(2);
  // CHECK: cpp:[[@LINE-3]]:{{.*}}fixed by await-dropped: the task that 'Store::ping'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}fixed by await-dropped: the task that 'load'
  // FIXES: {{^}}    co_await S.ping();
  // FIXES: {{^}}    co_await load(2);
  while (co_await load(3))
    load(4);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by
  // FIXES: {{^}}    co_await load(4);
}

// Wherever a statement may stand.
net::awaitable<void> placesBad(int Kind) {
  switch (Kind) {
  case 1:
    load(1);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by
    // FIXES: {{^}}    co_await load(1);
    break;
  default:
    if (Kind > 2) [[likely]]
      load(2);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by
    // FIXES: {{^}}      co_await load(2);
  }
  do
    load(3);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by
  // FIXES: {{^}}    co_await load(3);
  while (--Kind);
  for (int Id : {1, 2})
    /* the rest */ load(Id /* each */);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by
  // FIXES: {{^}}    /* the rest */ co_await load(Id /* each */);
  co_return;
}
// What moves a coroutine is awaited as tasks are.
coro::task<void> switchBad(coro::thread_pool &Pool) {
  Pool.schedule();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by await-dropped: 'coro::thread_pool::schedule' is not awaited
  // FIXES: {{^}}  co_await Pool.schedule();
  co_return;
}
// Awaits in closures are those of the closure.
net::awaitable<void> closureBad(Store &S) {
  auto Do = [&S]() -> net::awaitable<void> {
    S.ping();
    // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by
    // FIXES: {{^}}    co_await S.ping();
    co_return;
  };
  co_await Do();
}
