// RUN: %check %s async-blocking-call
#include <SQLiteCpp/SQLiteCpp.h>
#include <boost/asio.hpp>
#include <sqlite3.h>
using Task = boost::asio::awaitable<void>;

Task bad() {
  SQLite::Database Db("shop.db", SQLite::OPEN_READWRITE);
  // CHECK: :[[@LINE-1]]:{{.*}}'SQLite::Database'{{.*}}[async-blocking-call]
  SQLite::Statement Query(Db, "select 1");
  Query.executeStep();
  // CHECK: :[[@LINE-1]]:{{.*}}'SQLite::Statement::executeStep'{{.*}}[async-blocking-call]
  SQLite::Transaction T(Db);
  // CHECK: :[[@LINE-1]]:{{.*}}'SQLite::Transaction'{{.*}}[async-blocking-call]
  T.commit();
  // CHECK: :[[@LINE-1]]:{{.*}}'SQLite::Transaction::commit'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(SQLite::Statement &Query) {
  SQLite::Database Db("", SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY);
  Query.bind(1, 7);
  Query.reset();
  co_return;
}
