#include "server.h"

#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <sys/socket.h>

namespace asio = boost::asio;
using asio::ip::tcp;

namespace storage {

namespace {

constexpr std::size_t connectionsAtOnce = 4;
constexpr std::size_t largestObject = 64 * 1024 * 1024;

std::string ok(std::uintmax_t count) { return "ok " + std::to_string(count) + '\n'; }

std::size_t readCount(std::istream &connection) {
  std::size_t count = 0;
  if (!(connection >> count) || count > 8)
    throw std::invalid_argument("no count");
  return count;
}

std::string readObject(std::istream &connection) {
  std::size_t size = 0;
  if (!(connection >> size) || connection.get() != '\n' || size > largestObject)
    throw std::invalid_argument("no size");
  std::string data(size, '\0');
  if (!connection.read(data.data(), static_cast<std::streamsize>(size)))
    throw std::invalid_argument("the object is cut short");
  return data;
}

std::string readName(std::istream &connection) {
  std::string name;
  connection >> name;
  if (name.empty() || name.find_first_of("./") != std::string::npos)
    throw std::invalid_argument("no name");
  return name;
}

} // namespace

Server::Server(std::uint16_t port, ObjectStore &objects, const UsageMeter &usage)
    : acceptor_(context_, tcp::endpoint(asio::ip::address_v4::loopback(), port)), objects_(objects), usage_(usage) {
  for (std::size_t n = 0; n < connectionsAtOnce; ++n)
    threads_.emplace_back([this] { run(); });
}

Server::~Server() { ::shutdown(acceptor_.native_handle(), SHUT_RDWR); } // ends what waits in accept

void Server::run() {
  while (true) {
    tcp::iostream connection;
    boost::system::error_code failed;
    acceptor_.accept(connection.socket(), failed);
    if (failed == asio::error::invalid_argument)
      return; // shut down
    if (!failed)
      answer(connection);
  }
}

void Server::answer(std::iostream &connection) {
  try {
    const std::string answer = answerTo(connection);
    connection << answer;
  } catch (const std::exception &failure) {
    connection.clear(); // what could not be read
    connection << "error " << failure.what() << '\n';
  }
}

std::string Server::answerTo(std::istream &request) {
  std::string verb;
  request >> verb;
  if (verb == "USAGE")
    return ok(usage_.bytes());
  const std::string name = readName(request);
  if (verb == "PUT")
    return ok(objects_.put(name, readObject(request)));
  if (verb == "GET")
    return objects_.get(name);
  if (verb == "VERIFY")
    return ok(objects_.verify(name));
  if (verb == "REPLICATE")
    return ok(objects_.replicate(name, readCount(request)));
  if (verb == "DELETE")
    return ok(objects_.remove(name));
  throw std::invalid_argument("no such request");
}

} // namespace storage
