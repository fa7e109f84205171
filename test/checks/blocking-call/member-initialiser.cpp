// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;

struct Connection {
  PGconn *Db;
  explicit Connection(const char *Url) : Db(PQconnectdb(Url)) {}
};
struct Derived : Connection {
  Derived() : Connection("host=db") {}
};
struct Lazy {
  PGconn *Db = PQconnectdb("host=db");
  int Id = 0;
  Lazy() {}
  explicit Lazy(PGconn *Db) : Db(Db) {}
};
struct Aggregate {
  PGconn *Db = PQconnectdb("host=db");
};

net::awaitable<void> initialiserBad() {
  Connection C("host=db");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQconnectdb'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> baseBad() {
  Derived D;
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQconnectdb'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> defaultBad() {
  Lazy L;
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQconnectdb'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> aggregateBad() {
  Aggregate A{};
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQconnectdb'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> givenOk(PGconn *Db) {
  Lazy L(Db);
  Aggregate A{Db};
  co_return;
}
