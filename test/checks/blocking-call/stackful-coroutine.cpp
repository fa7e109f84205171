// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <boost/asio/spawn.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;

// Whoever starts it: a function with a yield_context is the body of a coroutine.
void sessionBad(net::ip::tcp::socket &S, PGconn *Db, net::yield_context Yield) {
  char Buffer[64];
  S.async_read_some(net::buffer(Buffer), Yield);
  PQexec(Db, "select 1");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}blocks the fiber{{.*}}[async-blocking-call]
}
void start(net::io_context &Io, PGconn *Db) {
  net::spawn(
      Io,
      [Db](net::yield_context Yield) {
        PQexec(Db, "select 1");
        // CHECK: cpp:[[@LINE-1]]:{{.*}}blocks the fiber{{.*}}[async-blocking-call]
      },
      net::detached);
}
void onPoolOk(net::thread_pool &Pool, PGconn *Db) {
  net::spawn(
      Pool, [Db](net::yield_context) { PQexec(Db, "select 1"); }, net::detached);
}
