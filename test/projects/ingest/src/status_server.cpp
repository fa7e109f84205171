#include "status_server.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace asio = boost::asio;
using asio::ip::tcp;

namespace ingest {

StatusServer::StatusServer(asio::io_context &loop, std::uint16_t port, RedisConnection &queue)
    : acceptor_(loop, tcp::endpoint(asio::ip::address_v4::loopback(), port)), queue_(queue) {}

asio::awaitable<void> StatusServer::run() {
  while (true) {
    tcp::socket client = co_await acceptor_.async_accept(asio::use_awaitable);
    asio::co_spawn(acceptor_.get_executor(), answer(std::move(client)), asio::detached);
  }
}

asio::awaitable<void> StatusServer::answer(tcp::socket client) {
  const std::string text = "queued " + std::to_string(queue_.queueLength()) + '\n';
  co_await asio::async_write(client, asio::buffer(text), asio::use_awaitable);
}

} // namespace ingest
