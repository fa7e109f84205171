// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <sybfront.h>
#include <sybdb.h>
using Task = boost::asio::awaitable<void>;

Task bad(DBPROCESS *Db) {
  dbsqlexec(Db);
  // CHECK: :[[@LINE-1]]:{{.*}}'dbsqlexec'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(DBPROCESS *Db) {
  dbcmd(Db, "select 1"); // only notes it
  co_return;
}
