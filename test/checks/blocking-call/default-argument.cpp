// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;

inline PGresult *now() { return PQexec(nullptr, "select now()"); }
void log(const char *Text, PGresult *When = now()) {}

net::awaitable<void> logBad() {
  log("started");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> logOk() {
  log("started", nullptr);
  co_return;
}
