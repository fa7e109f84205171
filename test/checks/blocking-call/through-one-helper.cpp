// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;

static PGresult *fetch(PGconn *Db) { return PQexec(Db, "select 1"); }

net::awaitable<void> loadBad(PGconn *Db) {
  fetch(Db);
  // CHECK: cpp:[[@LINE-1]]:3: warning: call of 'fetch' blocks the coroutine 'loadBad' in 'PQexec' [async-blocking-call]
  // CHECK: cpp:6:45: note: 'fetch' calls 'PQexec'
  co_return;
}
