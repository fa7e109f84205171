// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;

static void walk(PGconn *Db, int Depth) {
  if (Depth == 0)
    return;
  walk(Db, Depth - 1);
  PQexec(Db, "select 1");
}
static int depth(int N) { return N ? depth(N - 1) + 1 : 0; }

net::awaitable<void> treeBad(PGconn *Db) {
  walk(Db, 3);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'walk'{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<int> treeOk() { co_return depth(3); }
