// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <soci/soci.h>
using Task = boost::asio::awaitable<void>;

Task bad(soci::session &S, soci::connection_pool &Pool) {
  int N = 0;
  S << "select count(*) from orders", soci::into(N);
  // CHECK: :[[@LINE-1]]:{{.*}}'soci::session::operator<<'{{.*}}[async-blocking-call]
  soci::statement St(S);
  St.execute(true);
  // CHECK: :[[@LINE-1]]:{{.*}}'soci::statement::execute'{{.*}}[async-blocking-call]
  soci::session Other(Pool);
  // CHECK: :[[@LINE-1]]:{{.*}}'soci::session'{{.*}}[async-blocking-call]
  co_return;
}
Task probeOk(soci::connection_pool &Pool) {
  soci::session S;
  std::size_t Place = 0;
  Pool.try_lease(Place, 0);
  co_return;
}
Task probeBad(soci::connection_pool &Pool) {
  std::size_t Place = 0;
  Pool.try_lease(Place, 100);
  // CHECK: :[[@LINE-1]]:{{.*}}'soci::connection_pool::try_lease'{{.*}}[async-blocking-call]
  co_return;
}
