// RUN: %check %s async-blocking-call,async-blocking-wait
#include <boost/asio.hpp>
#include <pplx/pplxtasks.h>
#include <unistd.h>
using Task = boost::asio::awaitable<void>;

Task bad(pplx::task<int> Total) {
  Total.get();
  // CHECK: :[[@LINE-1]]:{{.*}}'pplx::task::get'{{.*}}[async-blocking-wait]
  co_return;
}
Task ok(pplx::task<int> Total) {
  if (Total.is_done())
    Total.get();
  Total.then([](int) { return sleep(1); }); // on a thread of the library
  co_return;
}
