// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
#include <optional>
#include <vector>
namespace net = boost::asio;

struct Transaction {
  PGconn *Db;
  explicit Transaction(PGconn *Db) : Db(Db) {}
  ~Transaction() { PQexec(Db, "rollback"); }
};
struct Session {
  std::optional<int> User;
  Transaction T; // no destructor is written here
};

net::awaitable<void> localBad(PGconn *Db) {
  Transaction T(Db);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> temporaryBad(PGconn *Db) {
  Transaction{Db};
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> memberBad(PGconn *Db) {
  Session S{{}, Transaction(Db)};
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> borrowedOk(Transaction &T, Session *S) {
  Transaction &Alias = T;
  (void)Alias;
  co_return;
}
