// RUN: %fix %s async-dropped-awaitable
// Lazy tasks of all frameworks are awaited alike.
//--- asio.cpp
#include <asio.hpp>
asio::awaitable<int> asioLoad();
asio::awaitable<int> asioBad() {
  asioLoad();
  // CHECK-DAG: asio.cpp:[[@LINE-1]]:{{.*}}fixed by await-dropped
  // FIXES-DAG: {{^}}  co_await asioLoad();
  co_return 1;
}
//--- async-simple.cpp
#include <async_simple/coro/Lazy.h>
async_simple::coro::Lazy<int> async_simpleLoad();
async_simple::coro::Lazy<int> async_simpleBad() {
  async_simpleLoad();
  // CHECK-DAG: async-simple.cpp:[[@LINE-1]]:{{.*}}fixed by await-dropped
  // FIXES-DAG: {{^}}  co_await async_simpleLoad();
  co_return 1;
}
//--- cobalt.cpp
#include <boost/cobalt.hpp>
boost::cobalt::task<int> cobaltLoad();
boost::cobalt::task<int> cobaltBad() {
  cobaltLoad();
  // CHECK-DAG: cobalt.cpp:[[@LINE-1]]:{{.*}}fixed by await-dropped
  // FIXES-DAG: {{^}}  co_await cobaltLoad();
  co_return 1;
}
//--- concurrencpp.cpp
#include <concurrencpp/concurrencpp.h>
concurrencpp::lazy_result<int> concurrencppLoad();
concurrencpp::lazy_result<int> concurrencppBad() {
  concurrencppLoad();
  // CHECK-DAG: concurrencpp.cpp:[[@LINE-1]]:{{.*}}fixed by await-dropped
  // FIXES-DAG: {{^}}  co_await concurrencppLoad();
  co_return 1;
}
//--- cppcoro.cpp
#include <cppcoro/task.hpp>
cppcoro::task<int> cppcoroLoad();
cppcoro::task<int> cppcoroBad() {
  cppcoroLoad();
  // CHECK-DAG: cppcoro.cpp:[[@LINE-1]]:{{.*}}fixed by await-dropped
  // FIXES-DAG: {{^}}  co_await cppcoroLoad();
  co_return 1;
}
//--- drogon.cpp
#include <drogon/drogon.h>
drogon::Task<int> drogonLoad();
drogon::Task<int> drogonBad() {
  drogonLoad();
  // CHECK-DAG: drogon.cpp:[[@LINE-1]]:{{.*}}fixed by await-dropped
  // FIXES-DAG: {{^}}  co_await drogonLoad();
  co_return 1;
}
//--- folly.cpp
#include <folly/coro/Task.h>
folly::coro::Task<int> follyLoad();
folly::coro::Task<int> follyBad() {
  follyLoad();
  // CHECK-DAG: folly.cpp:[[@LINE-1]]:{{.*}}fixed by await-dropped
  // FIXES-DAG: {{^}}  co_await follyLoad();
  co_return 1;
}
//--- libcoro.cpp
#include <coro/coro.hpp>
coro::task<int> libcoroLoad();
coro::task<int> libcoroBad() {
  libcoroLoad();
  // CHECK-DAG: libcoro.cpp:[[@LINE-1]]:{{.*}}fixed by await-dropped
  // FIXES-DAG: {{^}}  co_await libcoroLoad();
  co_return 1;
}
