// RUN: %check %s async-dropped-awaitable
// A callable that returns a task, run by somebody who ignores it.
#include <boost/asio.hpp>
#include <functional>
#include <thread>
#include <utility>
namespace net = boost::asio;

struct Store {
  net::awaitable<void> ping();
  void pingNow();
};

template <class F> net::awaitable<void> runBlocking(net::thread_pool &Pool, F Do) {
  co_await net::post(net::bind_executor(Pool, net::use_awaitable));
  Do();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}the task that 'lambda in healthBad' returns is dropped
  // CHECK: cpp:[[@LINE+4]]:{{.*}}note: 'lambda in healthBad' is here
}

net::awaitable<void> healthBad(net::thread_pool &Pool, Store &S) {
  co_await runBlocking(Pool, [&] { return S.ping(); });
}
net::awaitable<void> healthOk(net::thread_pool &Pool, Store &S) {
  co_await runBlocking(Pool, [&] { S.pingNow(); });
  co_await net::co_spawn(Pool, [&] { return S.ping(); }, net::use_awaitable);
}
void postBad(net::thread_pool &Pool, Store &S) {
  net::post(Pool, [&] { return S.ping(); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}the task that 'lambda in postBad' returns is dropped by what runs it, so nothing of it runs
  std::thread([&]() -> net::awaitable<void> { co_return; }).detach();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}the task that 'lambda in postBad' returns is dropped by what runs it
}
void postOk(net::thread_pool &Pool, Store &S) {
  net::post(Pool, [&] { S.pingNow(); });
}

// A std::function<void()> hides the task from the compiler, whoever calls it.
net::awaitable<void> runErased(net::thread_pool &Pool, std::function<void()> Do) {
  co_await net::post(net::bind_executor(Pool, net::use_awaitable));
  Do();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}the task that 'lambda in erasedBad' returns is dropped by what runs it
  // CHECK: cpp:[[@LINE+5]]:{{.*}}note: 'lambda in erasedBad' is here
}
net::awaitable<bool> askErased(std::function<net::awaitable<bool>()> Do) { co_return co_await Do(); }

net::awaitable<void> erasedBad(net::thread_pool &Pool, Store &S) {
  co_await runErased(Pool, [&] { return S.ping(); });
}
net::awaitable<void> erasedOk(net::thread_pool &Pool, Store &S) {
  co_await runErased(Pool, [&] { S.pingNow(); });
  co_await askErased([]() -> net::awaitable<bool> { co_return true; });
}
