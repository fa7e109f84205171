// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <fstream>
#include <libpq-fe.h>
#include <memory>
namespace net = boost::asio;

class Connection {
public:
  explicit Connection(const char *Url) { Db = PQconnectdb(Url); }
  Connection() = default;

private:
  PGconn *Db = nullptr;
};

net::awaitable<void> localBad() {
  Connection C("host=db");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQconnectdb'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> heapBad() {
  auto C = std::make_unique<Connection>("host=db");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQconnectdb'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> newBad() {
  delete new Connection("host=db");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQconnectdb'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> streamBad() {
  auto In = std::make_unique<std::ifstream>("config.json");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}ifstream{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> defaultOk() {
  Connection C;
  std::ifstream Closed;
  auto D = std::make_unique<Connection>();
  co_return;
}
