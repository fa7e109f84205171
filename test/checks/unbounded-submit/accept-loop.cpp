// RUN: %check %s async-unbounded-submit --min-severity=low
// One task for each connection is what a server is made of: its kind is of low severity, which is not reported by default.
#include <boost/asio.hpp>
namespace net = boost::asio;
using net::ip::tcp;

net::awaitable<void> serve(tcp::socket);
net::awaitable<bool> mayServe();

net::awaitable<void> acceptBad(net::io_context &Loop, tcp::acceptor &Listener) {
  while (true) {
    tcp::socket Client = co_await Listener.async_accept(net::use_awaitable);
    net::co_spawn(Loop, serve(std::move(Client)), net::detached);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'acceptBad' submits 'serve' to 'Loop' for each connection, and nothing bounds how many wait there at once
  }
}
net::awaitable<void> limitedOk(net::io_context &Loop, tcp::acceptor &Listener) {
  while (true) {
    co_await mayServe();
    tcp::socket Client = co_await Listener.async_accept(net::use_awaitable);
    net::co_spawn(Loop, serve(std::move(Client)), net::detached);
  }
}
