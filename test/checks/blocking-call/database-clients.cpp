// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <curl/curl.h>
#include <hiredis/hiredis.h>
#include <mysql.h>
#include <sqlite3.h>
namespace net = boost::asio;

net::awaitable<void> mysqlBad(MYSQL *Db) {
  mysql_query(Db, "select 1");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'mysql_query'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> sqliteBad(sqlite3_stmt *Statement) {
  while (sqlite3_step(Statement) == SQLITE_ROW)
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'sqlite3_step'{{.*}}[async-blocking-call]
    sqlite3_column_int(Statement, 0);
  co_return;
}
net::awaitable<void> redisBad(redisContext *Cache) {
  redisCommand(Cache, "GET %s", "key");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'redisCommand'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> curlBad(CURL *Http) {
  curl_easy_setopt(Http, CURLOPT_URL, "http://example.org");
  curl_easy_perform(Http);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'curl_easy_perform'{{.*}}[async-blocking-call]
  co_return;
}
