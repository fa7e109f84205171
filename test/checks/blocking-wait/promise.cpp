// RUN: %check %s async-blocking-wait
#include <boost/asio.hpp>
#include <future>
namespace net = boost::asio;

// A blocking facade over a callback.
static int ask(net::io_context &Io) {
  std::promise<int> P;
  net::post(Io, [&] { P.set_value(1); });
  return P.get_future().get();
}

net::awaitable<int> facadeBad(net::io_context &Io) {
  co_return ask(Io);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'ask'{{.*}}get'{{.*}}[async-blocking-wait]
  // CHECK: note: 'ask' calls {{.*}}get'
}
int facadeOk(net::io_context &Io) { return ask(Io); }
