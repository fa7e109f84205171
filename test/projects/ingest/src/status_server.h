// Says how long the queue is to whoever connects.
#pragma once

#include "redis_connection.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <cstdint>

namespace ingest {

class StatusServer {
public:
  /// Port 0 is any that is free.
  StatusServer(boost::asio::io_context &loop, std::uint16_t port, RedisConnection &queue);

  std::uint16_t port() const { return acceptor_.local_endpoint().port(); }
  boost::asio::awaitable<void> run();

private:
  boost::asio::awaitable<void> answer(boost::asio::ip::tcp::socket client);

  boost::asio::ip::tcp::acceptor acceptor_;
  RedisConnection &queue_;
};

} // namespace ingest
