// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
#include <sys/socket.h>
namespace net = boost::asio;

// What the catalog says of ::send is not meant of this one.
static PGresult *send(PGconn *Db, const char *Sql) { return PQexec(Db, Sql); }
struct Session {
  void sleep(int) {}
  static int system(const char *) { return 0; }
};
namespace app {
void sleep(int) {}
int getaddrinfo() { return 0; }
} // namespace app

net::awaitable<void> overloadBad(PGconn *Db) {
  send(Db, "select 1");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}call of 'send' {{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> othersOk(Session &S) {
  S.sleep(1);
  Session::system("date");
  app::sleep(app::getaddrinfo());
  co_return;
}
