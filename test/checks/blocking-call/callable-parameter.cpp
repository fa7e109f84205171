// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <functional>
#include <libpq-fe.h>
namespace net = boost::asio;

template <typename F> void timed(F Body) { Body(); }
void erased(const std::function<void()> &Body) { Body(); }
void pointer(void (*Body)(PGconn *), PGconn *Db) { Body(Db); }
static void ping(PGconn *Db) { PQexec(Db, "select 1"); }

net::awaitable<void> templateBad(PGconn *Db) {
  timed([Db] { PQexec(Db, "select 1"); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> erasedBad(PGconn *Db) {
  erased([Db] { PQexec(Db, "select 1"); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> pointerBad(PGconn *Db) {
  pointer(ping, Db);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> otherLambdaOk() {
  timed([] {});
  erased([] {});
  co_return;
}
