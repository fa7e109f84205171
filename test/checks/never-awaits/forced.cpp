// RUN: %check %s async-never-awaits
// RUN: %check %s async-never-awaits --min-severity=low --check-prefix=ALL
// Whose signature is somebody else's is a coroutine for that, unless it blocks.
#include <boost/asio.hpp>
#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <thread>
namespace net = boost::asio;

static void settle() { std::this_thread::sleep_for(std::chrono::seconds(1)); }

net::awaitable<int> justCalledBad() { co_return 1; }
// ALL: cpp:[[@LINE-1]]:21: warning: the coroutine 'justCalledBad' never awaits [async-never-awaits]

// The default of an interface.
struct Handler {
  virtual ~Handler() = default;
  virtual net::awaitable<int> handleOk() { co_return 0; }
  virtual net::awaitable<int> handleSlowlyBad() {
    // CHECK: cpp:[[@LINE-1]]:31: warning: the coroutine 'Handler::handleSlowlyBad' never awaits, and blocks in 'std::this_thread::sleep_for'
    // CHECK: note: it blocks here
    // ALL: cpp:[[@LINE-3]]:31: {{.*}}'Handler::handleSlowlyBad' never awaits, and blocks
    // ALL: note: it blocks here
    settle();
    co_return 0;
  }
};

// A callback: registered, in a table, in a std::function, returned.
net::awaitable<int> registeredOk() { co_return 1; }
net::awaitable<int> inTableOk() { co_return 2; }
net::awaitable<int> inFunctionOk() { co_return 3; }
net::awaitable<int> returnedOk() { co_return 4; }
net::awaitable<int> inGlobalOk() { co_return 5; }
struct Service {
  net::awaitable<int> memberOk() { co_return 6; }
};
void onRequest(net::awaitable<int> (*Do)());
void onRequest(net::awaitable<int> (Service::*Do)());
using Function = std::function<net::awaitable<int>()>;
static const std::map<std::string, net::awaitable<int> (*)()> Global = {{"global", inGlobalOk}};
net::awaitable<int> (*choose())() {
  onRequest(registeredOk);
  onRequest(&Service::memberOk);
  net::awaitable<int> (*Table[])() = {inTableOk};
  Function F = inFunctionOk;
  return returnedOk;
}
net::awaitable<void> registeredBad() {
  // CHECK: cpp:[[@LINE-1]]:22: {{.*}}'registeredBad' never awaits, and blocks
  // CHECK: note: it blocks here
  // ALL: cpp:[[@LINE-3]]:22: {{.*}}'registeredBad' never awaits, and blocks
  // ALL: note: it blocks here
  settle();
  co_return;
}
void onSlowRequest(net::awaitable<void> (*Do)());
void registerBad() { onSlowRequest(registeredBad); }

// Overloads, instances and branches that await.
net::awaitable<int> load(int Id);
net::awaitable<int> overloadedOk(int Id) { co_return co_await load(Id); }
net::awaitable<int> overloadedOk() { co_return 0; }
template <bool IsRemote> net::awaitable<int> instanceOk() {
  if constexpr (IsRemote)
    co_return co_await load(1);
  else
    co_return 1;
}
template <bool IsRemote> net::awaitable<int> localInstanceOk() {
  if constexpr (IsRemote)
    co_await load(1);
  co_return 1;
}
template <class T> net::awaitable<T> genericBad() {
  // ALL: cpp:[[@LINE-1]]:38: {{.*}}the coroutine 'genericBad' never awaits
  co_return T();
}
constexpr bool IsRemote = false;
net::awaitable<int> switchedOffOk() {
  if constexpr (IsRemote)
    co_await load(1);
  co_return 1;
}
net::awaitable<int> callsOk() {
  co_await justCalledBad();
  co_await overloadedOk();
  co_await instanceOk<true>();
  co_await instanceOk<false>();
  co_await localInstanceOk<false>();
  co_return co_await genericBad<int>();
}
