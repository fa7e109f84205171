// RUN: %check %s async-blocking-call
// RUN: %check %s async-blocking-wait --check-prefix=WAIT
#include <boost/asio.hpp>
#include <future>
#include <libpq-fe.h>
namespace net = boost::asio;

// Waiting for an asynchronous result is one check's matter, every other blocking call the other's.
net::awaitable<int> bothBad(std::future<int> &F, PGconn *Db) {
  PQexec(Db, "select 1");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return F.get();
  // WAIT: cpp:[[@LINE-1]]:{{.*}}get'{{.*}}[async-blocking-wait]
}
