// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;
#define CHECKED(Call)                                                                                                  \
  do {                                                                                                                 \
    if (!(Call))                                                                                                       \
      return_error();                                                                                                  \
  } while (0)
#define run_query PQexec
#define PING(Db)                                                                                                       \
  do {                                                                                                                 \
    PQexec(Db, "select 1");                                                                                            \
  } while (0)
void return_error();

net::awaitable<void> argumentBad(PGconn *Db) {
  CHECKED(PQexec(Db, "select 1"));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> renamedBad(PGconn *Db) {
  run_query(Db, "select 1");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> bodyBad(PGconn *Db) {
  PING(Db);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
