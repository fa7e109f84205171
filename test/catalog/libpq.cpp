// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
using Task = boost::asio::awaitable<void>;

Task synchronousBad(PGconn *C, char **Row) {
  PQexec(C, "select 1");
  // CHECK: :[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  PQsendQuery(C, "select 1");
  PQgetResult(C);
  // CHECK: :[[@LINE-1]]:{{.*}}'PQgetResult'{{.*}}[async-blocking-call]
  co_return;
}
Task drivenByHandOk(PGconn *C) {
  PQsendQuery(C, "select 1");
  PQconsumeInput(C);
  while (!PQisBusy(C) && PQgetResult(C))
    ;
  co_return;
}
