// RUN: %fix %s async-blocking-call --blocking-executor=workers()
// REQUIRES: boost, real-headers
// What does not compile stands in a template of the library, far from the change: Asio wants to move what it has.
#include <boost/asio.hpp>

#include <unistd.h>

namespace net = boost::asio;
net::thread_pool &workers();

struct Row {
  int Id = 1;
  Row() = default;
  Row(const Row &) = delete;
};
static Row load() { sleep(1); return {}; }

net::awaitable<int> fixedOk() {
  const Row R = load();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}offload: it would not compile:
  co_return R.Id;
}
