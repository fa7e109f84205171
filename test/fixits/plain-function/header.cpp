// RUN: %fix %s async-never-awaits --review --min-severity=low
// All files change that declare or await the function; it stays if one of them keeps the task.
//--- shop.h
#pragma once
#include <boost/asio.hpp>
boost::asio::awaitable<int> load(int Id);
class Shop {
public:
  boost::asio::awaitable<int> size();
  // FIXES-DAG: {{^}}  int size();
  boost::asio::awaitable<int> shared();
  // FIXES-DAG: {{^}}  int shared();
  boost::asio::awaitable<int> kept();
  // FIXES-DAG: {{^}}  boost::asio::awaitable<int> kept();
  boost::asio::awaitable<int> use();
};
//--- seven.cpp
#include "shop.h"
boost::asio::awaitable<int> seven() { co_return 7; }
// CHECK: seven.cpp:[[@LINE-1]]:{{.*}}fixed by plain-function
// FIXES-DAG: {{^}}int seven() { return 7; }
//--- shop.cpp
#include "shop.h"
boost::asio::awaitable<int> Shop::size() { co_return 1; }
// CHECK: shop.cpp:[[@LINE-1]]:{{.*}}fixed by plain-function
// FIXES-DAG: {{^}}int Shop::size() { return 1; }
boost::asio::awaitable<int> Shop::shared() { co_return 1; }
// CHECK: shop.cpp:[[@LINE-1]]:{{.*}}fixed by plain-function
// FIXES-DAG: {{^}}int Shop::shared() { return 1; }
boost::asio::awaitable<int> Shop::kept() { co_return 1; }
// CHECK: shop.cpp:[[@LINE-1]]:{{.*}}left: plain-function: at other.cpp:{{[0-9]+}} it is used, but not called and awaited at once
boost::asio::awaitable<int> Shop::use() { co_return co_await size() + co_await shared() + co_await load(1); }
// FIXES-DAG: size() + shared() + co_await load(1); }
//--- other.cpp
#include "shop.h"
boost::asio::awaitable<int> seven(); // as its file says it
// FIXES-DAG: {{^}}int seven(); // as its file says it
boost::asio::awaitable<int> use(Shop &S) {
  auto Kept = S.kept();
  co_return co_await S.shared() + co_await seven() + co_await load(1) + co_await std::move(Kept);
  // FIXES-DAG: {{^}}  co_return S.shared() + seven() + co_await load(1) + co_await std::move(Kept);
}
