// RUN: %fix %s async-blocking-call
#include <asio.hpp>
#include <chrono>
#include <libpq-fe.h>
#include <thread>
using namespace std::chrono_literals;

static void nap() { std::this_thread::sleep_for(1ms); }

asio::awaitable<void> others(PGconn *Db) {
  PQexec(Db, "select 1");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: native-async: 'PQexec' has no counterpart in the catalog for coroutines that return 'asio::awaitable'
  std::this_thread::sleep_for(std::chrono::duration<double>(0.1));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: native-async: it would not compile:
  co_return;
}
// What stands in the callee is out of reach here: all that this place can do is to off-load the call.
asio::awaitable<void> behindCall() {
  nap();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: where should it run?
  co_return;
}
void callback(asio::steady_timer &Timer) {
  Timer.async_wait([](std::error_code) { std::this_thread::sleep_for(1ms); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: native-async: 'lambda in callback' is no coroutine
}
