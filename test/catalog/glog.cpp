// RUN: %check %s async-blocking-call --min-severity=low
#include <boost/asio.hpp>
#include <glog/logging.h>
using Task = boost::asio::awaitable<void>;

Task bad() {
  google::FlushLogFiles(0);
  // CHECK: :[[@LINE-1]]:{{.*}}'google::FlushLogFiles'{{.*}}[async-blocking-call]
  co_return;
}
Task ok() {
  google::SetStderrLogging(0);
  co_return;
}
