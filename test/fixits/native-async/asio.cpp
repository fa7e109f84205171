// RUN: %fix %s async-blocking-call --review
#include <boost/asio.hpp>
#include <memory>
namespace net = boost::asio;
using net::ip::tcp;

net::awaitable<void> serveBad(tcp::socket Socket) {
  char Data[64];
  auto Buffer = net::buffer(Data);
  boost::system::error_code Error;
  std::size_t Size = Socket.read_some(Buffer);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by native-async
  // FIXES: {{^}}  std::size_t Size = co_await Socket.async_read_some(Buffer, net::use_awaitable);
  Size = Socket.read_some(Buffer, Error);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by native-async
  // FIXES: {{^}}  Size = co_await Socket.async_read_some(Buffer, net::redirect_error(net::use_awaitable, Error));
  Size += net::read(Socket, Buffer);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by native-async
  // FIXES: {{^}}  Size += co_await net::async_read(Socket, Buffer, net::use_awaitable);
  net::write(Socket, Buffer, Error);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by native-async
  // FIXES: {{^}}  co_await net::async_write(Socket, Buffer, net::redirect_error(net::use_awaitable, Error));
  co_return;
}
net::awaitable<void> acceptBad(tcp::acceptor &Acceptor, std::shared_ptr<tcp::socket> Peer, tcp::resolver *Names) {
  tcp::socket Next = Acceptor.accept();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by native-async
  // FIXES: {{^}}  tcp::socket Next = co_await Acceptor.async_accept(net::use_awaitable);
  auto Found = Names->resolve("host", "80");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by native-async
  // FIXES: {{^}}  auto Found = co_await Names->async_resolve("host", "80", net::use_awaitable);
  Peer->connect(Found.begin()->endpoint());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by native-async
  // FIXES: {{^}}  co_await Peer->async_connect(Found.begin()->endpoint(), net::use_awaitable);
  net::steady_timer Timer(Next.get_executor());
  Timer.wait();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by native-async
  // FIXES: {{^}}  co_await Timer.async_wait(net::use_awaitable);
  co_return;
}
