// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <boost/redis.hpp>
#include <unistd.h>
using Task = boost::asio::awaitable<void>;

void bad(boost::redis::connection &Cache, const boost::redis::request &Get, boost::redis::response<int> &Reply) {
  Cache.async_exec(Get, Reply, [](boost::system::error_code, size_t) { sleep(1); });
  // CHECK: :[[@LINE-1]]:{{.*}}'sleep'{{.*}}[async-blocking-call]
}
Task ok(boost::redis::connection &Cache, const boost::redis::request &Get, boost::redis::response<int> &Reply) {
  co_await Cache.async_exec(Get, Reply, boost::asio::use_awaitable);
  Cache.cancel();
}
