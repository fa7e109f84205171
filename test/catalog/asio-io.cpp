// RUN: %check %s async-blocking-call
// REQUIRES: real-headers
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <string>
namespace net = boost::asio;
using net::ip::tcp;
using Task = net::awaitable<void>;
static char Buffer[9];

Task synchronousBad(tcp::socket &S, tcp::acceptor &A, tcp::resolver &R, net::steady_timer &T, boost::system::error_code E) {
  S.read_some(net::buffer(Buffer));
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::asio::basic_stream_socket::read_some'{{.*}}[async-blocking-call]
  S.write_some(net::buffer(Buffer), E);
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::asio::basic_stream_socket::write_some'{{.*}}[async-blocking-call]
  S.connect(tcp::endpoint());
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::asio::basic_socket::connect'{{.*}}[async-blocking-call]
  A.accept();
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::asio::basic_socket_acceptor::accept'{{.*}}[async-blocking-call]
  net::write(S, net::buffer(Buffer), E);
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::asio::write'{{.*}}[async-blocking-call]
  R.resolve("example.org", "http");
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::asio::ip::basic_resolver::resolve'{{.*}}[async-blocking-call]
  T.wait();
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::asio::basic_waitable_timer::wait'{{.*}}[async-blocking-call]
  co_return;
}
Task streamBad(std::string Line) {
  tcp::iostream S("example.org", "http");
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::asio::basic_socket_iostream'{{.*}}[async-blocking-call]
  std::getline(S, Line);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::getline'{{.*}}[async-blocking-call]
  S >> Line;
  // CHECK: :[[@LINE-1]]:{{.*}}'std::operator>>'{{.*}}[async-blocking-call]
  co_return;
}
Task tlsBad(net::ssl::stream<tcp::socket> &S) {
  S.handshake(net::ssl::stream_base::client);
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::asio::ssl::stream::handshake'{{.*}}[async-blocking-call]
  co_return;
}
Task nonBlockingOk(tcp::socket &S, tcp::acceptor &A, boost::system::error_code E) {
  S.non_blocking(true);
  S.read_some(net::buffer(Buffer), E);
  net::write(S, net::buffer(Buffer), E);
  A.non_blocking(true, E);
  A.accept(E);
  co_return;
}
Task otherOk(net::ip::udp::socket &U, tcp::resolver &R) {
  U.connect(net::ip::udp::endpoint());
  R.resolve("127.0.0.1", "80", tcp::resolver::numeric_host);
  co_return;
}
Task loopBad(net::io_context &Io, net::thread_pool &Pool) {
  Io.run();
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::asio::io_context::run'{{.*}}[async-blocking-call]
  Pool.join();
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::asio::thread_pool::join'{{.*}}[async-blocking-call]
  co_return;
}
