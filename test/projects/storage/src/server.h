// The front: a few threads that take one connection after the other, read its request, and answer.
#pragma once

#include "object_store.h"
#include "usage_meter.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <cstdint>
#include <iosfwd>
#include <string>
#include <thread>
#include <vector>

namespace storage {

class Server {
public:
  /// Listens on the loopback interface; port 0 picks a free one.
  Server(std::uint16_t port, ObjectStore &objects, const UsageMeter &usage);
  ~Server();

  std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

private:
  void run();
  void answer(std::iostream &connection);
  std::string answerTo(std::istream &request);

  boost::asio::io_context context_;
  boost::asio::ip::tcp::acceptor acceptor_;
  ObjectStore &objects_;
  const UsageMeter &usage_;
  std::vector<std::jthread> threads_; // last: end before what they use goes
};

} // namespace storage
