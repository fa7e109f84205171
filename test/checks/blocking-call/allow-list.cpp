// RUN: %check %s async-blocking-call
//--- .async-tidy
allow: [config::load, "::PQconnectdb"]

//--- main.cpp
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;

namespace config {
void load(PGconn *Db) { PQexec(Db, "select * from config"); }
} // namespace config

net::awaitable<void> allowedOk(PGconn *Db) {
  config::load(Db);
  PQconnectdb("host=db");
  co_return;
}
net::awaitable<void> otherBad(PGconn *Db) {
  PQexec(Db, "select 1");
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
