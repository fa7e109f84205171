// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;

// Nothing is read before the first ++.
struct Cursor {
  PGconn *Db;
  struct iterator {
    PGconn *Db;
    int Row = 0;
    int operator*() const { return Row; }
    bool operator!=(const iterator &O) const { return Row != O.Row; }
    iterator &operator++() {
      PQgetResult(Db);
      ++Row;
      return *this;
    }
  };
  iterator begin() { return {Db}; }
  iterator end() { return {Db, 9}; }
};
struct Rows {
  int *begin() { return nullptr; }
  int *end() { return nullptr; }
};

net::awaitable<int> sumBad(Cursor C) {
  int Sum = 0;
  for (int Row : C)
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQgetResult'{{.*}}[async-blocking-call]
    Sum += Row;
  co_return Sum;
}
net::awaitable<int> sumOk(Rows R) {
  int Sum = 0;
  for (int Row : R)
    Sum += Row;
  co_return Sum;
}
