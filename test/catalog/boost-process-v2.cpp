// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <boost/process/v2/process.hpp>
using Task = boost::asio::awaitable<void>;

Task bad(boost::process::v2::process &Child) {
  Child.wait();
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::process::v2::basic_process::wait'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(boost::process::v2::process &Child) {
  co_await Child.async_wait(boost::asio::use_awaitable);
  Child.detach();
}
