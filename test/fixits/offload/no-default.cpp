// RUN: %fix %s async-blocking-call --blocking-executor=workers()
// REQUIRES: boost, real-headers
// What does not compile stands in a template of the library, far from the change: Asio wants to make a result before it has one.
#include <boost/asio.hpp>

#include <unistd.h>

namespace net = boost::asio;
net::thread_pool &workers();

struct Row {
  explicit Row(int Id) : Id(Id) {}
  int Id;
};
static Row load(int Id) { return Row(static_cast<int>(sleep(1)) + Id); }

net::awaitable<int> noDefaultOk() {
  Row R = load(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}offload: it would not compile:
  co_return R.Id;
}
