// The HTTP front: one coroutine accepts, one per connection reads a request and sends its answer.
#pragma once

#include "route_table.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include <cstdint>

namespace routes {

class HttpServer {
public:
  /// Listens on the loopback interface; port 0 picks a free one.
  HttpServer(boost::asio::any_io_executor loop, std::uint16_t port, const RouteTable &table);

  std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

  /// Accepts until stop(). Connections that are open then are still served.
  boost::asio::awaitable<void> run();
  void stop() { acceptor_.close(); }

private:
  boost::asio::awaitable<void> serve(boost::beast::tcp_stream stream);

  boost::asio::ip::tcp::acceptor acceptor_;
  const RouteTable &table_;
};

} // namespace routes
