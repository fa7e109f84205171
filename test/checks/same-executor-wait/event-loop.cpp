// RUN: %check %s async-same-executor-wait
#include <boost/asio.hpp>
#include <future>
namespace net = boost::asio;

net::awaitable<int> query();

void handlerBad(net::io_context &Loop) {
  net::post(Loop, [&Loop] {
    net::co_spawn(Loop, query(), net::use_future).get();
    // CHECK: cpp:[[@LINE-1]]:{{.*}}waits in a task of 'Loop' for 'query', which needs a thread of 'Loop' too; as many such tasks as it has threads at once hang it
  });
}
net::awaitable<void> sessionBad() {
  auto Executor = co_await net::this_coro::executor;
  net::co_spawn(Executor, query(), net::use_future).get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sessionBad' waits in a task of 'Loop' for 'query'
}
void startBad(net::io_context &Loop) { net::co_spawn(Loop, sessionBad(), net::detached); }

net::awaitable<void> sessionOk() {
  auto Executor = co_await net::this_coro::executor;
  co_await net::co_spawn(Executor, query(), net::use_awaitable);
}
void startOk(net::io_context &Loop) { net::co_spawn(Loop, sessionOk(), net::detached); }
void fromThreadOk(net::io_context &Loop) { net::co_spawn(Loop, query(), net::use_future).get(); }
