// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <functional>
#include <libpq-fe.h>
namespace net = boost::asio;

struct Hooks {
  std::function<void()> OnCommit, OnRollback;
};
void install(Hooks &H, PGconn *Db) {
  H.OnCommit = [Db] { PQexec(Db, "notify"); };
  H.OnRollback = [] {};
}

net::awaitable<void> commitBad(Hooks &H) {
  H.OnCommit();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> rollbackOk(Hooks &H) {
  H.OnRollback();
  co_return;
}
