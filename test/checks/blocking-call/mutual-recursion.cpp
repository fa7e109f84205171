// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;

void odd(PGconn *Db, int N);
void even(PGconn *Db, int N) {
  if (N)
    odd(Db, N - 1);
}
void odd(PGconn *Db, int N) {
  if (N)
    even(Db, N - 1);
  else
    PQexec(Db, "select 1");
}

net::awaitable<void> evenBad(PGconn *Db) {
  even(Db, 4);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'even'{{.*}}'PQexec'{{.*}}[async-blocking-call]
  // CHECK: note: 'even' calls 'odd'
  // CHECK: note: 'odd' calls 'PQexec'
  co_return;
}
