// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <duckdb.h>
using Task = boost::asio::awaitable<void>;

Task bad(duckdb_connection Db, duckdb_result *Rows) {
  duckdb_query(Db, "select 1", Rows);
  // CHECK: :[[@LINE-1]]:{{.*}}'duckdb_query'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(duckdb_prepared_statement Query, duckdb_pending_result *Rows) {
  duckdb_pending_prepared(Query, Rows);
  co_return;
}
