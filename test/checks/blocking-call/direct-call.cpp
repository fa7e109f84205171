// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;

net::awaitable<void> queryBad(PGconn *Db) {
  PQexec(Db, "select 1");
  // CHECK: cpp:[[@LINE-1]]:3: warning: 'PQexec' blocks the coroutine 'queryBad'{{.*}}[async-blocking-call]
  co_return;
}

net::awaitable<void> sendOk(PGconn *Db) {
  PQsendQuery(Db, "select 1");
  co_return;
}

struct Repo {
  PGconn *Db;
  net::awaitable<int> countBad() {
    PGresult *R = PQexec(Db, "select count(*) from t");
    // CHECK: cpp:[[@LINE-1]]:19: warning: 'PQexec' blocks the coroutine 'Repo::countBad'{{.*}}[async-blocking-call]
    co_return PQntuples(R);
  }
};
