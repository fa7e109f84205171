// RUN: %check %s async-blocking-wait
// What reads a future waits for it.
#include <boost/asio.hpp>
#include <cassandra.h>
using Task = boost::asio::awaitable<void>;

Task bad(CassFuture *F) {
  cass_future_error_code(F);
  // CHECK: :[[@LINE-1]]:{{.*}}'cass_future_error_code'{{.*}}[async-blocking-wait]
  co_return;
}
Task ok(CassSession *S, const CassStatement *Statement) {
  cass_session_execute(S, Statement);
  co_return;
}
