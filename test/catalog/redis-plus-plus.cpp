// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <sw/redis++/redis++.h>
using Task = boost::asio::awaitable<void>;

Task bad(sw::redis::Redis &R, sw::redis::Transaction &T) {
  R.set("key", "value");
  // CHECK: :[[@LINE-1]]:{{.*}}'sw::redis::Redis::set'{{.*}}[async-blocking-call]
  R.get("key");
  // CHECK: :[[@LINE-1]]:{{.*}}'sw::redis::Redis::get'{{.*}}[async-blocking-call]
  T.exec();
  // CHECK: :[[@LINE-1]]:{{.*}}'sw::redis::QueuedRedis::exec'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(sw::redis::AsyncRedis &R, sw::redis::Transaction &T) {
  auto Value = R.get("key");
  T.set("key", "value").get("key");
  co_return;
}
