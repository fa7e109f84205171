// RUN: %check %s async-blocking-call --min-severity=low
#include <boost/asio.hpp>
#include <boost/log/core.hpp>
using Task = boost::asio::awaitable<void>;

Task bad(boost::log::core &Log) {
  Log.flush();
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::log::core::flush'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(boost::log::core &Log) {
  Log.get_logging_enabled();
  co_return;
}
