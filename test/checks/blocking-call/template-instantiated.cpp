// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;

struct Sql {
  void put() { PQexec(nullptr, "insert"); }
};
struct Memory {
  void put() {}
};
template <typename Store> struct Repo {
  Store S;
  void save() { S.put(); }
  void unusedBad() { PQexec(nullptr, "never instantiated"); }
};
template <typename Store> net::awaitable<void> saveBad(Store &S) {
  S.put();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}

net::awaitable<void> repoBad(Repo<Sql> &R) {
  R.save();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> repoOk(Repo<Memory> &R) {
  R.save();
  co_return;
}
net::awaitable<void> instantiate(Sql &S, Memory &M) {
  co_await saveBad(S);
  co_await saveBad(M);
}
