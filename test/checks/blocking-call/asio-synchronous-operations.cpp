// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
namespace net = boost::asio;
using net::ip::tcp;

net::awaitable<void> clientBad(tcp::socket &S, tcp::resolver &R, net::steady_timer &T) {
  char Buffer[64];
  auto Found = R.resolve("db", "5432");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}resolve'{{.*}}[async-blocking-call]
  net::connect(S, Found);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}connect'{{.*}}[async-blocking-call]
  net::write(S, net::buffer(Buffer));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}write'{{.*}}[async-blocking-call]
  S.read_some(net::buffer(Buffer));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}read_some'{{.*}}[async-blocking-call]
  T.wait();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}wait'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> serverBad(tcp::acceptor &A, net::io_context &Io, net::thread_pool &Pool) {
  tcp::socket S = A.accept();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}accept'{{.*}}[async-blocking-call]
  Io.run();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}run'{{.*}}[async-blocking-call]
  Pool.join();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}join'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> clientOk(tcp::socket &S, tcp::resolver &R, net::steady_timer &T) {
  char Buffer[64];
  auto Found = co_await R.async_resolve("db", "5432", net::use_awaitable);
  co_await net::async_connect(S, Found, net::use_awaitable);
  co_await net::async_write(S, net::buffer(Buffer), net::use_awaitable);
  co_await S.async_read_some(net::buffer(Buffer), net::use_awaitable);
  T.expires_after(std::chrono::seconds(1));
  co_await T.async_wait(net::use_awaitable);
  S.close();
}
