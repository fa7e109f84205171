// RUN: %fix %s async-same-executor-wait --review --blocking-executor=parents()
//--- pools.h
#pragma once
#include <boost/asio.hpp>
#include <functional>
#include <future>
boost::asio::thread_pool &parents();
int part(int N);
int wholeOf(boost::asio::thread_pool &Pool, int N);
//--- whole.cpp
#include "pools.h"
namespace net = boost::asio;
int wholeOf(net::thread_pool &Pool, int N) {
  auto Part = net::post(Pool, net::use_future([N] { return part(N); }));
  return Part.get();
  // CHECK: whole.cpp:[[@LINE-1]]:{{.*}}fixed by separate-executor
}
//--- submit.cpp
#include "pools.h"
namespace net = boost::asio;
static net::thread_pool Shared(4);
void submitBad() {
  net::post(Shared, [] { wholeOf(Shared, 1); });
  // FIXES: {{^}}  net::post(parents(), [] { wholeOf(Shared, 1); });
}
