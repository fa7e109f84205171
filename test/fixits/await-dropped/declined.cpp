// RUN: %fix %s async-dropped-awaitable
#include <boost/asio.hpp>
#include <folly/coro/Task.h>
#include <mutex>
namespace net = boost::asio;

net::awaitable<int> load(int Id);
folly::coro::Task<int> loadElsewhere();

void plainFunction() {
  load(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-dropped: 'plainFunction' is no coroutine {{\[async-dropped-awaitable\]}}
}
net::awaitable<void> kept() {
  auto Pending = load(2);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-dropped: the task is kept, so that it may be meant for later
  co_return;
}
net::awaitable<void> inExpression(bool Wanted) {
  Wanted ? load(7) : load(8);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-dropped: the task is kept, so that it may be meant for later
  // CHECK: cpp:[[@LINE-2]]:{{.*}}left: await-dropped: the task is kept, so that it may be meant for later
  co_return;
}
net::awaitable<void> ofAnotherLibrary() {
  loadElsewhere();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-dropped: it would not compile: {{.*}}'await_transform'
  co_return;
}
#define LOAD(Id) load(Id)
net::awaitable<void> inMacro() {
  LOAD(3);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-dropped: it stands in a macro
  co_return;
}
net::awaitable<void> inHandler() {
  try {
    co_await load(4);
  } catch (...) {
    load(5);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-dropped: it would not compile: {{.*}}'co_await' cannot be used in the handler of a try block
  }
}
net::awaitable<void> handedOn(net::thread_pool &Pool) {
  net::post(Pool, [] { return load(6); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-dropped: it would not compile:
  co_return;
}
net::awaitable<void> underLock() {
  static std::mutex M;
  std::lock_guard Lock(M);
  load(9);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-dropped: it would bring another finding: {{.*}}[async-lock-across-await]
  co_return;
}
