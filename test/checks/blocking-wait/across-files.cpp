// RUN: %check %s async-blocking-wait
//--- loader.h
#pragma once
struct Loader {
  int value();
};

//--- loader.cpp
#include "loader.h"
#include <future>
static std::future<int> start() {
  return std::async(std::launch::async, [] { return 1; });
}
int Loader::value() { return start().get(); }

//--- handler.cpp
#include "loader.h"
#include <boost/asio.hpp>

boost::asio::awaitable<int> handleBad(Loader &L) {
  co_return L.value();
  // CHECK: handler.cpp:[[@LINE-1]]:{{.*}}'Loader::value'{{.*}}get'{{.*}}[async-blocking-wait]
  // CHECK: loader.cpp:{{.*}}note: 'Loader::value' calls {{.*}}get'
}
