// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;

static PGconn *connection() {
  static PGconn *Db = PQconnectdb("host=db"); // the first caller waits
  return Db;
}

net::awaitable<void> firstUseBad() {
  connection();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQconnectdb'{{.*}}[async-blocking-call]
  co_return;
}
