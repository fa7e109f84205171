// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <chrono>
#include <libpq-fe.h>
namespace net = boost::asio;

void onPoolOk(net::steady_timer &Timer, net::thread_pool &Pool, PGconn *Db) {
  Timer.async_wait(net::bind_executor(Pool, [Db](auto) { PQexec(Db, "select 1"); }));
}
void onLoopBad(net::steady_timer &Timer, PGconn *Db) {
  Timer.async_wait([Db](auto) { PQexec(Db, "select 1"); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
}
