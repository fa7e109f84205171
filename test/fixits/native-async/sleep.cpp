// RUN: %fix %s async-blocking-call
#include <boost/asio.hpp>
#include <chrono>
#include <drogon/drogon.h>
#include <folly/coro/Task.h>
#include <qcorotask.h>
#include <seastar/core/thread.hh>
#include <thread>
namespace net = boost::asio;
using namespace std::chrono_literals;

// FIXES-DAG: {{^}}#include <folly/coro/Sleep.h>
// FIXES-DAG: {{^}}#include <QCoroTimer>
// FIXES-DAG: {{^}}#include <seastar/core/sleep.hh>

#define PAUSE 5ms

net::awaitable<void> asioBad(int Try) {
  std::this_thread::sleep_for(Try * 10ms);
  // CHECK: cpp:{{.*}}fixed by native-async: 'std::this_thread::sleep_for' blocks the coroutine 'asioBad'
  // FIXES: {{^}}  co_await net::steady_timer(co_await net::this_coro::executor, Try * 10ms).async_wait(net::use_awaitable);
  std::this_thread::sleep_for(PAUSE);
  // CHECK: cpp:{{.*}}fixed by native-async
  // FIXES: {{^}}  co_await net::steady_timer(co_await net::this_coro::executor, PAUSE).async_wait(net::use_awaitable);
  co_return;
}
folly::coro::Task<void> follyBad() {
  std::this_thread::sleep_for(10ms);
  // CHECK: cpp:{{.*}}fixed by native-async
  // FIXES: {{^}}  co_await folly::coro::sleep(10ms);
  co_return;
}
drogon::Task<> drogonBad() {
  std::this_thread::sleep_for(10ms);
  // CHECK: cpp:{{.*}}fixed by native-async
  // FIXES: {{^}}  co_await drogon::sleepCoro(trantor::EventLoop::getEventLoopOfCurrentThread(), 10ms);
  co_return;
}
QCoro::Task<> qcoroBad() {
  std::this_thread::sleep_for(10ms);
  // CHECK: cpp:{{.*}}fixed by native-async
  // FIXES: {{^}}  co_await QCoro::sleepFor(10ms);
  co_return;
}
seastar::future<> seastarBad() {
  std::this_thread::sleep_for(10ms);
  // CHECK: cpp:{{.*}}fixed by native-async
  // FIXES: {{^}}  co_await seastar::sleep(10ms);
  co_return;
}
