// RUN: %check %s async-never-awaits
// RUN: %check %s async-never-awaits --min-severity=low --check-prefix=ALL
#include <boost/asio.hpp>
#include <chrono>
#include <thread>
namespace net = boost::asio;

static void settle() { std::this_thread::sleep_for(std::chrono::seconds(1)); }

net::awaitable<void> blocksBad() {
  // CHECK: cpp:[[@LINE-1]]:22: warning: the coroutine 'blocksBad' never awaits, and blocks in 'std::this_thread::sleep_for' [async-never-awaits]
  // CHECK: cpp:[[@LINE+3]]:{{.*}}note: it blocks here
  // ALL: cpp:[[@LINE-3]]:22: warning: the coroutine 'blocksBad' never awaits, and blocks
  // ALL: note: it blocks here
  settle();
  co_return;
}
net::awaitable<int> nothing() {
  // ALL: cpp:[[@LINE-1]]:{{.*}}the coroutine 'nothing' never awaits [async-never-awaits]
  co_return 1;
}
net::awaitable<void> awaitsOk() {
  settle();
  co_await nothing();
}
struct Handler {
  virtual ~Handler() = default;
  virtual net::awaitable<void> handle();
};
struct Empty : Handler {
  net::awaitable<void> handle() override { co_return; }
};
net::awaitable<int> passOnOk() { return nothing(); }
void registerOk(net::io_context &Io) {
  net::co_spawn(Io, []() -> net::awaitable<void> { co_return; }, net::detached);
}
