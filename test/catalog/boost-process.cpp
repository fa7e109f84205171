// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <boost/process/child.hpp>
#include <boost/process/system.hpp>
using Task = boost::asio::awaitable<void>;

Task bad() {
  boost::process::child C("ls");
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::process::child'{{.*}}[async-blocking-call]
  C.wait();
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::process::child::wait'{{.*}}[async-blocking-call]
  boost::process::system("ls");
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::process::system'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(boost::process::child &C) {
  boost::process::child Other;
  C.running();
  co_return;
}
