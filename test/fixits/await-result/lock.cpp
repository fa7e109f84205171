// RUN: %fix %s async-blocking-wait
// No suspension under the lock of a thread: the change would bring another finding.
#include <boost/asio.hpp>
#include <mutex>
namespace net = boost::asio;

net::awaitable<int> child();

net::awaitable<int> locked(net::thread_pool &Pool, std::mutex &M) {
  std::lock_guard Lock(M);
  co_return net::co_spawn(Pool, child(), net::use_future).get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-result: it would bring another finding: {{.*}}[async-lock-across-await]
}
