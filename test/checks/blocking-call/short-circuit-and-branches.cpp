// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;

static bool ping(PGconn *Db) { return PQexec(Db, "select 1") != nullptr; }

net::awaitable<bool> conditionsBad(PGconn *Db, bool Cached, int Kind) {
  bool Ok = Cached || ping(Db);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'ping'{{.*}}'PQexec'{{.*}}[async-blocking-call]
  switch (Kind) {
  case 1:
    PQreset(Db);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQreset'{{.*}}[async-blocking-call]
    break;
  default:
    Ok = Kind ? Ok : PQprepare(Db, "p", "", 0, nullptr) != nullptr;
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQprepare'{{.*}}[async-blocking-call]
  }
  while (PGresult *R = PQgetResult(Db))
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQgetResult'{{.*}}[async-blocking-call]
    PQclear(R);
  co_return Ok;
}
