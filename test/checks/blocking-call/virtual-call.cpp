// RUN: %check %s async-blocking-call
// RUN: %check %s async-blocking-call --virtual-calls=all
// RUN: %check %s async-blocking-call --virtual-calls=declared --check-prefix=DECLARED
// RUN: %check %s async-blocking-call --virtual-calls=none --check-prefix=NONE
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;

struct Store {
  virtual ~Store() = default;
  virtual void put() = 0;
  virtual void drop() { PQexec(nullptr, "drop"); }
};
struct SqlStore : Store {
  void put() override { PQexec(nullptr, "insert"); }
};
struct MemoryStore : Store {
  void put() override {}
  void drop() override {}
};

net::awaitable<void> putBad(Store &S) {
  S.put();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> dropBad(Store &S) {
  S.drop();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  // DECLARED: cpp:[[@LINE-2]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> qualifiedBad(SqlStore &S) {
  S.SqlStore::put(); // names the function: no virtual call
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  // DECLARED: cpp:[[@LINE-2]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  // NONE: cpp:[[@LINE-3]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> memoryOk(MemoryStore &S) {
  S.put();
  S.drop();
  co_return;
}
