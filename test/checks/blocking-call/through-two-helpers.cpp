// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;

static PGresult *run(PGconn *Db, const char *Sql) {
  return PQexec(Db, Sql);
}
static int count(PGconn *Db) {
  return PQntuples(run(Db, "select 1"));
}

net::awaitable<int> loadBad(PGconn *Db) {
  co_return count(Db);
  // CHECK: cpp:[[@LINE-1]]:13: warning: call of 'count' blocks the coroutine 'loadBad' in 'PQexec' [async-blocking-call]
  // CHECK: cpp:{{[0-9]+}}:20: note: 'count' calls 'run'
  // CHECK: cpp:7:10: note: 'run' calls 'PQexec'
}
