// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
#include <memory>
#include <utility>
namespace net = boost::asio;

struct Lease {
  PGconn *Db = nullptr;
  Lease() = default;
  Lease(Lease &&Other) : Db(std::exchange(Other.Db, nullptr)) {}
  Lease &operator=(Lease &&Other) {
    PQexec(Db, "rollback");
    Db = std::exchange(Other.Db, nullptr);
    return *this;
  }
};
struct Holder {
  Lease L; // its assignment is implicit
};

net::awaitable<void> moveBad(Lease &A, Lease &B) {
  A = std::move(B);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> implicitBad(Holder &A, Holder &B) {
  A = std::move(B);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> constructOk(Lease &B) {
  Lease A(std::move(B));
  co_return;
}
