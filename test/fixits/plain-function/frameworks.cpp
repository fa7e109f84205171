// RUN: %fix %s async-never-awaits --review --min-severity=low
// In the coroutines of each framework the value's type is the first argument of the task's.
//--- asio.cpp
#include <asio.hpp>
static asio::awaitable<int> asioSizeBad(int Id) { co_return Id + 1; }
// CHECK-DAG: asio.cpp:[[@LINE-1]]:{{.*}}fixed by plain-function
// FIXES-DAG: {{^}}static int asioSizeBad(int Id) { return Id + 1; }
asio::awaitable<int> asioLoad();
asio::awaitable<int> asioUse() { co_return co_await asioLoad() + co_await asioSizeBad(2); }
// FIXES-DAG: co_return co_await asioLoad() + asioSizeBad(2); }
//--- async-simple.cpp
#include <async_simple/coro/Lazy.h>
static async_simple::coro::Lazy<int> async_simpleSizeBad(int Id) { co_return Id + 1; }
// CHECK-DAG: async-simple.cpp:[[@LINE-1]]:{{.*}}fixed by plain-function
// FIXES-DAG: {{^}}static int async_simpleSizeBad(int Id) { return Id + 1; }
async_simple::coro::Lazy<int> async_simpleLoad();
async_simple::coro::Lazy<int> async_simpleUse() { co_return co_await async_simpleLoad() + co_await async_simpleSizeBad(2); }
// FIXES-DAG: co_return co_await async_simpleLoad() + async_simpleSizeBad(2); }
//--- cobalt.cpp
#include <boost/cobalt.hpp>
static boost::cobalt::task<int> cobaltSizeBad(int Id) { co_return Id + 1; }
// CHECK-DAG: cobalt.cpp:[[@LINE-1]]:{{.*}}fixed by plain-function
// FIXES-DAG: {{^}}static int cobaltSizeBad(int Id) { return Id + 1; }
boost::cobalt::task<int> cobaltLoad();
boost::cobalt::task<int> cobaltUse() { co_return co_await cobaltLoad() + co_await cobaltSizeBad(2); }
// FIXES-DAG: co_return co_await cobaltLoad() + cobaltSizeBad(2); }
//--- concurrencpp.cpp
#include <concurrencpp/concurrencpp.h>
static concurrencpp::lazy_result<int> concurrencppSizeBad(int Id) { co_return Id + 1; }
// CHECK-DAG: concurrencpp.cpp:[[@LINE-1]]:{{.*}}fixed by plain-function
// FIXES-DAG: {{^}}static int concurrencppSizeBad(int Id) { return Id + 1; }
concurrencpp::lazy_result<int> concurrencppLoad();
concurrencpp::lazy_result<int> concurrencppUse() { co_return co_await concurrencppLoad() + co_await concurrencppSizeBad(2); }
// FIXES-DAG: co_return co_await concurrencppLoad() + concurrencppSizeBad(2); }
//--- cppcoro.cpp
#include <cppcoro/task.hpp>
static cppcoro::task<int> cppcoroSizeBad(int Id) { co_return Id + 1; }
// CHECK-DAG: cppcoro.cpp:[[@LINE-1]]:{{.*}}fixed by plain-function
// FIXES-DAG: {{^}}static int cppcoroSizeBad(int Id) { return Id + 1; }
cppcoro::task<int> cppcoroLoad();
cppcoro::task<int> cppcoroUse() { co_return co_await cppcoroLoad() + co_await cppcoroSizeBad(2); }
// FIXES-DAG: co_return co_await cppcoroLoad() + cppcoroSizeBad(2); }
//--- drogon.cpp
#include <drogon/drogon.h>
static drogon::Task<int> drogonSizeBad(int Id) { co_return Id + 1; }
// CHECK-DAG: drogon.cpp:[[@LINE-1]]:{{.*}}fixed by plain-function
// FIXES-DAG: {{^}}static int drogonSizeBad(int Id) { return Id + 1; }
drogon::Task<int> drogonLoad();
drogon::Task<int> drogonUse() { co_return co_await drogonLoad() + co_await drogonSizeBad(2); }
// FIXES-DAG: co_return co_await drogonLoad() + drogonSizeBad(2); }
//--- folly.cpp
#include <folly/coro/Task.h>
static folly::coro::Task<int> follySizeBad(int Id) { co_return Id + 1; }
// CHECK-DAG: folly.cpp:[[@LINE-1]]:{{.*}}fixed by plain-function
// FIXES-DAG: {{^}}static int follySizeBad(int Id) { return Id + 1; }
folly::coro::Task<int> follyLoad();
folly::coro::Task<int> follyUse() { co_return co_await follyLoad() + co_await follySizeBad(2); }
// FIXES-DAG: co_return co_await follyLoad() + follySizeBad(2); }
//--- libcoro.cpp
#include <coro/coro.hpp>
static coro::task<int> libcoroSizeBad(int Id) { co_return Id + 1; }
// CHECK-DAG: libcoro.cpp:[[@LINE-1]]:{{.*}}fixed by plain-function
// FIXES-DAG: {{^}}static int libcoroSizeBad(int Id) { return Id + 1; }
coro::task<int> libcoroLoad();
coro::task<int> libcoroUse() { co_return co_await libcoroLoad() + co_await libcoroSizeBad(2); }
// FIXES-DAG: co_return co_await libcoroLoad() + libcoroSizeBad(2); }
//--- qcoro.cpp
#include <qcorotask.h>
static QCoro::Task<int> qcoroSizeBad(int Id) { co_return Id + 1; }
// CHECK-DAG: qcoro.cpp:[[@LINE-1]]:{{.*}}fixed by plain-function
// FIXES-DAG: {{^}}static int qcoroSizeBad(int Id) { return Id + 1; }
QCoro::Task<int> qcoroLoad();
QCoro::Task<int> qcoroUse() { co_return co_await qcoroLoad() + co_await qcoroSizeBad(2); }
// FIXES-DAG: co_return co_await qcoroLoad() + qcoroSizeBad(2); }
//--- seastar.cpp
#include <seastar/core/thread.hh>
static seastar::future<int> seastarSizeBad(int Id) { co_return Id + 1; }
// CHECK-DAG: seastar.cpp:[[@LINE-1]]:{{.*}}fixed by plain-function
// FIXES-DAG: {{^}}static int seastarSizeBad(int Id) { return Id + 1; }
seastar::future<int> seastarLoad();
seastar::future<int> seastarUse() { co_return co_await seastarLoad() + co_await seastarSizeBad(2); }
// FIXES-DAG: co_return co_await seastarLoad() + seastarSizeBad(2); }
