// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <sql.h>
#include <sqlext.h>
using Task = boost::asio::awaitable<void>;

Task bad(SQLHSTMT S, SQLCHAR *Query) {
  SQLExecDirect(S, Query, SQL_NTS);
  // CHECK: :[[@LINE-1]]:{{.*}}'SQLExecDirect'{{.*}}[async-blocking-call]
  SQLFetch(S);
  // CHECK: :[[@LINE-1]]:{{.*}}'SQLFetch'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(SQLHSTMT S, SQLCHAR *Query) {
  SQLSetStmtAttr(S, SQL_ATTR_ASYNC_ENABLE, (SQLPOINTER)SQL_ASYNC_ENABLE_ON, 0);
  SQLExecDirect(S, Query, SQL_NTS);
  co_return;
}
