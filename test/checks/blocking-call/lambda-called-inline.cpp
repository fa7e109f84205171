// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;

net::awaitable<int> immediateBad(PGconn *Db) {
  int N = [&] { return PQntuples(PQexec(Db, "select 1")); }();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return N;
}
net::awaitable<void> namedBad(PGconn *Db) {
  auto Ping = [Db] { PQexec(Db, "select 1"); };
  Ping();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> neverCalledOk(PGconn *Db) {
  auto Ping = [Db] { PQexec(Db, "select 1"); };
  (void)Ping;
  co_return;
}
