// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
#include <string>
namespace net = boost::asio;

struct Table {
  PGconn *Db;
  int operator[](int Id) { return PQntuples(PQexec(Db, "select")); }
  Table &operator<<(int Row) {
    PQexec(Db, "insert");
    return *this;
  }
  bool operator==(int Size) const { return Size == 0; }
};
bool operator!(Table &T) { return PQexec(T.Db, "select 1") == nullptr; }

net::awaitable<int> subscriptBad(Table &T) {
  co_return T[7];
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
}
net::awaitable<void> insertBad(Table &T) {
  T << 1;
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<bool> freeBad(Table &T) {
  co_return !T;
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
}
net::awaitable<bool> equalOk(Table &T) { co_return T == 3; }
