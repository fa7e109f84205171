// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
namespace net = boost::asio;
using net::ip::tcp;

struct Peer {
  tcp::socket Socket;
  tcp::socket Other;
  explicit Peer(net::io_context &Io) : Socket(Io), Other(Io) { Socket.non_blocking(true); }

  net::awaitable<std::size_t> fieldOk(char (&Buffer)[64]) { co_return Socket.read_some(net::buffer(Buffer)); }
  net::awaitable<std::size_t> fieldBad(char (&Buffer)[64]) {
    co_return Other.read_some(net::buffer(Buffer));
    // CHECK: cpp:[[@LINE-1]]:{{.*}}read_some'{{.*}}[async-blocking-call]
  }
};
net::awaitable<std::size_t> localOk(net::io_context &Io, char (&Buffer)[64]) {
  tcp::socket Socket(Io);
  boost::system::error_code Error;
  Socket.non_blocking(true, Error);
  co_return Socket.read_some(net::buffer(Buffer), Error);
}
net::awaitable<std::size_t> switchedOffBad(net::io_context &Io, char (&Buffer)[64]) {
  tcp::socket Socket(Io);
  Socket.non_blocking(false);
  co_return Socket.read_some(net::buffer(Buffer));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}read_some'{{.*}}[async-blocking-call]
}
// By another name.
struct Session {
  explicit Session(tcp::socket &Socket) : Socket(Socket) {}
  std::size_t read(char (&Buffer)[64]) { return Socket.read_some(net::buffer(Buffer)); }
  tcp::socket &Socket;
};
struct Connection {
  explicit Connection(net::io_context &Io) : Socket(Io), Reader(Socket) { Socket.non_blocking(true); }
  net::awaitable<std::size_t> referenceOk(char (&Buffer)[64]) { co_return Reader.read(Buffer); }
  tcp::socket Socket;
  Session Reader;
};
