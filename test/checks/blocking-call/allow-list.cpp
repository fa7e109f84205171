// RUN: %check %s async-blocking-call
// Leading colons, which elsewhere tell a function with C linkage from one of C++, make no difference here.
//--- .async-tidy
allow: [config::load, "::PQconnectdb", PQreset, "::reload"]

//--- main.cpp
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;

namespace config {
void load(PGconn *Db) { PQexec(Db, "select * from config"); }
} // namespace config
void reload(PGconn *Db) { PQexec(Db, "select * from config"); }

net::awaitable<void> allowedOk(PGconn *Db) {
  config::load(Db);
  reload(Db);
  PQconnectdb("host=db");
  PQreset(Db);
  co_return;
}
net::awaitable<void> otherBad(PGconn *Db) {
  PQexec(Db, "select 1");
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
