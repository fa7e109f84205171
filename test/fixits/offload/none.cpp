// RUN: %fix %s async-blocking-call
// Where there is nothing to off-load with.
#include <asio.hpp>
#include <boost/fiber/all.hpp>
#include <cppcoro/task.hpp>
#include <coro/coro.hpp>
#include <drogon/drogon.h>
#include <folly/fibers/FiberManager.h>
#include <future>
#include <libpq-fe.h>
#include <seastar/core/thread.hh>
#include <concurrencpp/concurrencpp.h>

static int load(int Id) { return PQntuples(PQexec(nullptr, "")) + Id; }

asio::awaitable<int> noPool(int Id) {
  co_return load(Id);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: where should it run? --blocking-executor names an executor, or 'blocking-executor' in '.async-tidy'
}
seastar::future<int> noThreads(int Id) {
  co_return load(Id);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: the catalog does not say how coroutines that return 'seastar::future' off-load a call
}
drogon::Task<int> staysThere(int Id) {
  co_return load(Id);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: the catalog does not say how coroutines that return 'drogon::Task'
}
coro::task<int> libcoroStays(int Id) {
  co_return load(Id);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: the catalog does not say
}
concurrencpp::result<int> concurrencppStays(int Id) {
  co_return load(Id);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: the catalog does not say
}
cppcoro::task<int> cppcoroStays(int Id) {
  co_return load(Id);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: the catalog does not say
}
// Nothing waits for a std::future without a thread.
void handler(asio::steady_timer &Timer) {
  Timer.async_wait([](std::error_code) { load(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: 'lambda in handler' is no coroutine
}
// Fibers without a call for it.
void boostFiber() {
  boost::fibers::fiber([] { load(1); }).detach();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: the catalog does not say how these fibers off-load a call
}
void follyFiber(folly::fibers::FiberManager &Fibers) {
  Fibers.addTask([] { load(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: the catalog does not say how these fibers off-load a call
}
