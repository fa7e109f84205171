// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;
constexpr bool Trace = false;

template <bool Durable> void store(PGconn *Db) {
  if constexpr (Durable)
    PQexec(Db, "insert");
}

net::awaitable<void> discardedOk(PGconn *Db) {
  if constexpr (Trace)
    PQexec(Db, "explain");
  store<false>(Db);
  co_return;
}
net::awaitable<void> keptBad(PGconn *Db) {
  store<true>(Db);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  if constexpr (!Trace)
    PQexec(Db, "select 1");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
