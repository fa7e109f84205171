#include "webhook.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/streambuf.hpp>
#include <boost/asio/write.hpp>

#include <istream>

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using namespace std::chrono_literals;

namespace ingest {

namespace {

constexpr int announcedSeconds = 3600;

class Delivery {
public:
  Delivery(asio::io_context &loop, Services &services, const Task &task)
      : services_(services), task_(task), resolver_(loop), socket_(loop), timeout_(loop, 2s) {
    request_ = "GET /" + task.key + " HTTP/1.0\r\n\r\n";
  }

  void start() {
    timeout_.async_wait([this](error_code ended) {
      if (!ended)
        giveUp();
    });
    const std::size_t colon = services_.webhook.rfind(':');
    resolver_.async_resolve(services_.webhook.substr(0, colon), services_.webhook.substr(colon + 1),
                            [this](error_code failed, tcp::resolver::results_type found) {
                              failed ? giveUp() : connect(found);
                            });
  }

private:
  void connect(const tcp::resolver::results_type &found) {
    asio::async_connect(socket_, found, [this](error_code failed, tcp::endpoint) { failed ? giveUp() : send(); });
  }

  void send() {
    asio::async_write(socket_, asio::buffer(request_),
                      [this](error_code failed, std::size_t) { failed ? giveUp() : receive(); });
  }

  void receive() {
    asio::async_read_until(socket_, answer_, "\r\n",
                           [this](error_code failed, std::size_t) { failed ? giveUp() : finish(); });
  }

  void finish() {
    std::string version, status;
    std::istream(&answer_) >> version >> status;
    services_.cache.take()->set("announced:" + task_.key, status, announcedSeconds);
    timeout_.cancel();
  }

  void giveUp() {
    timeout_.cancel();
    resolver_.cancel();
    socket_.close();
  }

  Services &services_;
  const Task &task_;
  tcp::resolver resolver_;
  tcp::socket socket_;
  asio::steady_timer timeout_;
  asio::streambuf answer_;
  std::string request_;
};

} // namespace

void announce(Services &services, const Task &task) {
  asio::io_context loop;
  Delivery delivery(loop, services, task);
  delivery.start();
  loop.run();
}

} // namespace ingest
