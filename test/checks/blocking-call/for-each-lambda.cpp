// RUN: %check %s async-blocking-call
#include <algorithm>
#include <boost/asio.hpp>
#include <libpq-fe.h>
#include <vector>
namespace net = boost::asio;

net::awaitable<void> saveAllBad(PGconn *Db, std::vector<const char *> Sql) {
  std::for_each(Sql.begin(), Sql.end(), [Db](const char *S) { PQexec(Db, S); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<bool> anyBad(PGconn *Db, std::vector<const char *> Sql) {
  auto Fails = [Db](const char *S) { return PQexec(Db, S) == nullptr; };
  co_return std::any_of(Sql.begin(), Sql.end(), Fails);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
}
net::awaitable<long> countOk(std::vector<int> V) {
  co_return std::count_if(V.begin(), V.end(), [](int I) { return I > 0; });
}
