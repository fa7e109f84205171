// RUN: %fix %s async-never-awaits --review --min-severity=low
// The declaration in a header changes if nobody else awaits the function.
//--- shop.h
#pragma once
#include <boost/asio.hpp>
boost::asio::awaitable<int> load(int Id);
class Shop {
public:
  boost::asio::awaitable<int> size();
  // FIXES-DAG: {{^}}  int size();
  boost::asio::awaitable<int> shared();
  // FIXES-DAG: {{^}}  boost::asio::awaitable<int> shared();
  boost::asio::awaitable<int> use();
};
//--- shop.cpp
#include "shop.h"
boost::asio::awaitable<int> Shop::size() { co_return 1; }
// CHECK: shop.cpp:[[@LINE-1]]:{{.*}}fixed by plain-function
// FIXES-DAG: {{^}}int Shop::size() { return 1; }
boost::asio::awaitable<int> Shop::shared() { co_return 1; }
// CHECK: shop.cpp:[[@LINE-1]]:{{.*}}left: plain-function: it would not compile: {{.*}}other.cpp:2
boost::asio::awaitable<int> Shop::use() { co_return co_await size() + co_await shared() + co_await load(1); }
// FIXES-DAG: size() + co_await shared() + co_await load(1); }
//--- other.cpp
#include "shop.h"
boost::asio::awaitable<int> use(Shop &S) { co_return co_await S.shared() + co_await load(1); }
