// RUN: %fix %s async-blocking-call --review --rewrites=propagate-await --config %t.dir.src/.async-tidy
// A helper gets the type of the coroutines that call it, and the header which has that, in the file that declares it.
//--- .async-tidy
catalog:
  rewrites:
    - rewrite: offload
      in: [cppcoro::task, coro::task, async_simple::coro::Lazy, concurrencpp::result, concurrencpp::lazy_result, boost::cobalt::task]
      text: "co_await ${mine::run}([&] { return ${call}; })"
//--- mine.h
#pragma once
#include <chrono>
#include <coroutine>
#include <functional>
#include <thread>
#include <type_traits>
namespace mine {
template <class T> struct Later {
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  T await_resume();
};
void enqueue(std::function<void()>);
template <class F> Later<std::invoke_result_t<F>> run(F &&Work) {
  enqueue([&] { Work(); });
  return {};
}
} // namespace mine
//--- asio.cpp
#include "asio.h"
#include <asio.hpp>
asio::awaitable<int> asioBad() {
  co_return asioHelper(1);
  // CHECK-DAG: asio.cpp:[[@LINE-1]]:{{.*}}fixed by propagate-await
  // FIXES-DAG: {{^}}  co_return co_await asioHelper(1);
}
//--- asio.h
#pragma once
#include "mine.h"
// FIXES-DAG: {{^}}#include <asio/awaitable.hpp>
inline int asioHelper(int Id) {
  // FIXES-DAG: {{^}}inline asio::awaitable<int> asioHelper(int Id) {
  std::this_thread::sleep_for(std::chrono::milliseconds(Id));
  // FIXES-DAG: {{^}}  co_await {{.*}}
  return Id;
}
//--- async-simple.cpp
#include "async-simple.h"
#include <async_simple/coro/Lazy.h>
async_simple::coro::Lazy<int> async_simpleBad() {
  co_return async_simpleHelper(1);
  // CHECK-DAG: async-simple.cpp:[[@LINE-1]]:{{.*}}fixed by propagate-await
  // FIXES-DAG: {{^}}  co_return co_await async_simpleHelper(1);
}
//--- async-simple.h
#pragma once
#include "mine.h"
// FIXES-DAG: {{^}}#include <async_simple/coro/Lazy.h>
inline int async_simpleHelper(int Id) {
  // FIXES-DAG: {{^}}inline async_simple::coro::Lazy<int> async_simpleHelper(int Id) {
  std::this_thread::sleep_for(std::chrono::milliseconds(Id));
  // FIXES-DAG: {{^}}  co_await {{.*}}
  return Id;
}
//--- boost-asio.cpp
#include "boost-asio.h"
#include <boost/asio.hpp>
boost::asio::awaitable<int> boost_asioBad() {
  co_return boost_asioHelper(1);
  // CHECK-DAG: boost-asio.cpp:[[@LINE-1]]:{{.*}}fixed by propagate-await
  // FIXES-DAG: {{^}}  co_return co_await boost_asioHelper(1);
}
//--- boost-asio.h
#pragma once
#include "mine.h"
// FIXES-DAG: {{^}}#include <boost/asio/awaitable.hpp>
inline int boost_asioHelper(int Id) {
  // FIXES-DAG: {{^}}inline boost::asio::awaitable<int> boost_asioHelper(int Id) {
  std::this_thread::sleep_for(std::chrono::milliseconds(Id));
  // FIXES-DAG: {{^}}  co_await {{.*}}
  return Id;
}
//--- cobalt.cpp
#include "cobalt.h"
#include <boost/cobalt.hpp>
boost::cobalt::task<int> cobaltBad() {
  co_return cobaltHelper(1);
  // CHECK-DAG: cobalt.cpp:[[@LINE-1]]:{{.*}}fixed by propagate-await
  // FIXES-DAG: {{^}}  co_return co_await cobaltHelper(1);
}
//--- cobalt.h
#pragma once
#include "mine.h"
// FIXES-DAG: {{^}}#include <boost/cobalt/task.hpp>
inline int cobaltHelper(int Id) {
  // FIXES-DAG: {{^}}inline boost::cobalt::task<int> cobaltHelper(int Id) {
  std::this_thread::sleep_for(std::chrono::milliseconds(Id));
  // FIXES-DAG: {{^}}  co_await {{.*}}
  return Id;
}
//--- concurrencpp.cpp
#include "concurrencpp.h"
#include <concurrencpp/concurrencpp.h>
concurrencpp::result<int> concurrencppBad() {
  co_return concurrencppHelper(1);
  // CHECK-DAG: concurrencpp.cpp:[[@LINE-1]]:{{.*}}fixed by propagate-await
  // FIXES-DAG: {{^}}  co_return co_await concurrencppHelper(1);
}
//--- concurrencpp.h
#pragma once
#include "mine.h"
// FIXES-DAG: {{^}}#include <concurrencpp/concurrencpp.h>
inline int concurrencppHelper(int Id) {
  // FIXES-DAG: {{^}}inline concurrencpp::result<int> concurrencppHelper(int Id) {
  std::this_thread::sleep_for(std::chrono::milliseconds(Id));
  // FIXES-DAG: {{^}}  co_await {{.*}}
  return Id;
}
//--- cppcoro.cpp
#include "cppcoro.h"
#include <cppcoro/task.hpp>
cppcoro::task<int> cppcoroBad() {
  co_return cppcoroHelper(1);
  // CHECK-DAG: cppcoro.cpp:[[@LINE-1]]:{{.*}}fixed by propagate-await
  // FIXES-DAG: {{^}}  co_return co_await cppcoroHelper(1);
}
//--- cppcoro.h
#pragma once
#include "mine.h"
// FIXES-DAG: {{^}}#include <cppcoro/task.hpp>
inline int cppcoroHelper(int Id) {
  // FIXES-DAG: {{^}}inline cppcoro::task<int> cppcoroHelper(int Id) {
  std::this_thread::sleep_for(std::chrono::milliseconds(Id));
  // FIXES-DAG: {{^}}  co_await {{.*}}
  return Id;
}
//--- drogon.cpp
#include "drogon.h"
#include <drogon/drogon.h>
drogon::Task<int> drogonBad() {
  co_return drogonHelper(1);
  // CHECK-DAG: drogon.cpp:[[@LINE-1]]:{{.*}}fixed by propagate-await
  // FIXES-DAG: {{^}}  co_return co_await drogonHelper(1);
}
//--- drogon.h
#pragma once
#include "mine.h"
// FIXES-DAG: {{^}}#include <drogon/utils/coroutine.h>
inline int drogonHelper(int Id) {
  // FIXES-DAG: {{^}}inline drogon::Task<int> drogonHelper(int Id) {
  std::this_thread::sleep_for(std::chrono::milliseconds(Id));
  // FIXES-DAG: {{^}}  co_await {{.*}}
  return Id;
}
//--- folly.cpp
#include "folly.h"
#include <folly/coro/Task.h>
folly::coro::Task<int> follyBad() {
  co_return follyHelper(1);
  // CHECK-DAG: folly.cpp:[[@LINE-1]]:{{.*}}fixed by propagate-await
  // FIXES-DAG: {{^}}  co_return co_await follyHelper(1);
}
//--- folly.h
#pragma once
#include "mine.h"
// FIXES-DAG: {{^}}#include <folly/coro/Task.h>
inline int follyHelper(int Id) {
  // FIXES-DAG: {{^}}inline folly::coro::Task<int> follyHelper(int Id) {
  std::this_thread::sleep_for(std::chrono::milliseconds(Id));
  // FIXES-DAG: {{^}}  co_await {{.*}}
  return Id;
}
//--- libcoro.cpp
#include "libcoro.h"
#include <coro/coro.hpp>
coro::task<int> libcoroBad() {
  co_return libcoroHelper(1);
  // CHECK-DAG: libcoro.cpp:[[@LINE-1]]:{{.*}}fixed by propagate-await
  // FIXES-DAG: {{^}}  co_return co_await libcoroHelper(1);
}
//--- libcoro.h
#pragma once
#include "mine.h"
// FIXES-DAG: {{^}}#include <coro/task.hpp>
inline int libcoroHelper(int Id) {
  // FIXES-DAG: {{^}}inline coro::task<int> libcoroHelper(int Id) {
  std::this_thread::sleep_for(std::chrono::milliseconds(Id));
  // FIXES-DAG: {{^}}  co_await {{.*}}
  return Id;
}
//--- qcoro.cpp
#include "qcoro.h"
#include <qcorotask.h>
QCoro::Task<int> qcoroBad() {
  co_return qcoroHelper(1);
  // CHECK-DAG: qcoro.cpp:[[@LINE-1]]:{{.*}}fixed by propagate-await
  // FIXES-DAG: {{^}}  co_return co_await qcoroHelper(1);
}
//--- qcoro.h
#pragma once
#include "mine.h"
// FIXES-DAG: {{^}}#include <QCoroTask>
inline int qcoroHelper(int Id) {
  // FIXES-DAG: {{^}}inline QCoro::Task<int> qcoroHelper(int Id) {
  std::this_thread::sleep_for(std::chrono::milliseconds(Id));
  // FIXES-DAG: {{^}}  co_await {{.*}}
  return Id;
}
//--- seastar.cpp
#include "seastar.h"
#include <seastar/core/thread.hh>
seastar::future<int> seastarBad() {
  co_return seastarHelper(1);
  // CHECK-DAG: seastar.cpp:[[@LINE-1]]:{{.*}}fixed by propagate-await
  // FIXES-DAG: {{^}}  co_return co_await seastarHelper(1);
}
//--- seastar.h
#pragma once
#include "mine.h"
// FIXES-DAG: {{^}}#include <seastar/core/coroutine.hh>
inline int seastarHelper(int Id) {
  // FIXES-DAG: {{^}}inline seastar::future<int> seastarHelper(int Id) {
  std::this_thread::sleep_for(std::chrono::milliseconds(Id));
  // FIXES-DAG: {{^}}  co_await {{.*}}
  return Id;
}
