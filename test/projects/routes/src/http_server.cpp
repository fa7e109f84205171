#include "http_server.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>

#include <chrono>
#include <exception>
#include <iostream>
#include <utility>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;

namespace routes {

HttpServer::HttpServer(asio::any_io_executor loop, std::uint16_t port, const RouteTable &table)
    : acceptor_(loop, tcp::endpoint(asio::ip::address_v4::loopback(), port)), table_(table) {}

asio::awaitable<void> HttpServer::run() {
  while (acceptor_.is_open()) {
    boost::system::error_code failed;
    tcp::socket socket = co_await acceptor_.async_accept(asio::redirect_error(asio::use_awaitable, failed));
    if (!failed)
      asio::co_spawn(acceptor_.get_executor(), serve(beast::tcp_stream(std::move(socket))), asio::detached);
  }
}

asio::awaitable<void> HttpServer::serve(beast::tcp_stream stream) {
  try {
    beast::flat_buffer buffer;
    http::request<http::string_body> read;
    stream.expires_after(std::chrono::seconds(10));
    co_await http::async_read(stream, buffer, read, asio::use_awaitable);
    stream.expires_after(std::chrono::minutes(1));
    Request request{.method = read.method(), .path = std::string(read.target()), .body = std::move(read.body())};
    Response response = co_await table_.answerTo(std::move(request));
    co_await http::async_write(stream, response, asio::use_awaitable);
    stream.socket().shutdown(tcp::socket::shutdown_send);
  } catch (const std::exception &failure) {
    std::cerr << "connection given up: " << failure.what() << '\n';
  }
}

} // namespace routes
