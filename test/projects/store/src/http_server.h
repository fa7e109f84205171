// The HTTP front: one coroutine accepts, one per connection reads a request and sees to its answer.
#pragma once

#include "handlers.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include <cstdint>

namespace store {

class HttpServer {
public:
  /// Listens on the loopback interface; port 0 picks a free one.
  HttpServer(boost::asio::any_io_executor loop, std::uint16_t port, Handlers &handlers);

  std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

  /// Accepts until stop(). Connections that are open then are still served.
  boost::asio::awaitable<void> run();
  void stop() { acceptor_.close(); }

private:
  boost::asio::awaitable<void> serve(boost::beast::tcp_stream stream);

  boost::asio::ip::tcp::acceptor acceptor_;
  Handlers &handlers_;
};

} // namespace store
