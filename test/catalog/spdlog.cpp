// RUN: %check %s async-blocking-call --min-severity=low
#include <boost/asio.hpp>
#include <spdlog/async_logger.h>
using Task = boost::asio::awaitable<void>;

Task bad(spdlog::logger &Log) {
  Log.info("order 4711");
  // CHECK: :[[@LINE-1]]:{{.*}}'spdlog::logger::info'{{.*}}[async-blocking-call]
  Log.flush();
  // CHECK: :[[@LINE-1]]:{{.*}}'spdlog::logger::flush'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(spdlog::async_logger &Log) {
  Log.info("order 4711");
  Log.flush();
  co_return;
}
