// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <functional>
#include <libpq-fe.h>
namespace net = boost::asio;

struct Repo {
  PGconn *Db;
  void save(int Id) { PQexec(Db, "insert"); }
  void cache(int Id) {}
};

net::awaitable<void> bindBad(Repo &R) {
  auto Save = std::bind(&Repo::save, &R, std::placeholders::_1);
  Save(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> bindFrontBad(Repo &R) {
  std::bind_front(&Repo::save, &R)(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> invokeBad(Repo &R) {
  std::invoke(&Repo::save, R, 1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> pointerToMemberBad(Repo &R) {
  void (Repo::*Save)(int) = &Repo::save;
  (R.*Save)(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> bindOk(Repo &R) {
  std::bind(&Repo::cache, &R, std::placeholders::_1)(1);
  co_return;
}
