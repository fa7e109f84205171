// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
#include <memory>
namespace net = boost::asio;

struct Rollback {
  void operator()(PGconn *Db) const { PQexec(Db, "rollback"); }
};

net::awaitable<void> uniqueBad(PGconn *Db) {
  std::unique_ptr<PGconn, Rollback> Guard(Db);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
// Who lets go of a shared pointer last is not known, so its deleter is nobody's.
net::awaitable<void> FN_shared(PGconn *Db) {
  std::shared_ptr<PGconn> Guard(Db, [](PGconn *P) { PQexec(P, "rollback"); });
  co_return;
}
net::awaitable<void> clearOk(PGresult *R) {
  std::unique_ptr<PGresult, decltype(&PQclear)> Guard(R, PQclear);
  co_return;
}
