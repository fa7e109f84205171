// RUN: %check %s async-blocking-wait
#include <boost/asio.hpp>
#include <future>
namespace net = boost::asio;

void startBad(net::io_context &Io, net::steady_timer &T, std::shared_future<int> F) {
  T.async_wait([F](boost::system::error_code) {
    F.get();
    // CHECK: cpp:[[@LINE-1]]:{{.*}}blocks the callback{{.*}}[async-blocking-wait]
  });
}
void startOk(net::thread_pool &Pool, std::shared_future<int> F) {
  net::post(Pool, [F] { F.get(); });
}
