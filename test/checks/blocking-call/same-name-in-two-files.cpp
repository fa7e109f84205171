// RUN: %check %s async-blocking-call
//--- a.cpp
#include <boost/asio.hpp>
#include <libpq-fe.h>
static void work(PGconn *Db) { PQexec(Db, ""); }
namespace {
struct Job {
  void run(PGconn *Db) {}
};
} // namespace

boost::asio::awaitable<void> aBad(PGconn *Db) {
  work(Db);
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  Job().run(Db);
  co_return;
}

//--- b.cpp
#include <boost/asio.hpp>
#include <libpq-fe.h>
static void work(PGconn *Db) {}
namespace {
struct Job {
  void run(PGconn *Db) { PQexec(Db, ""); }
};
} // namespace

boost::asio::awaitable<void> bBad(PGconn *Db) {
  work(Db);
  Job().run(Db);
  // CHECK: b.cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
