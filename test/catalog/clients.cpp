// RUN: %check %s async-blocking-call
// What is in memory, or on a non-blocking connection, does not wait.
// REQUIRES: real-headers
#include <boost/asio.hpp>
#include <curl/curl.h>
#include <hiredis/hiredis.h>
#include <mysql.h>
#include <openssl/ssl.h>
#include <sqlite3.h>
using Task = boost::asio::awaitable<void>;

Task mysqlBad(MYSQL *M) {
  mysql_query(M, "select 1");
  // CHECK: :[[@LINE-1]]:{{.*}}'mysql_query'{{.*}}[async-blocking-call]
  MYSQL_RES *Rows = mysql_use_result(M);
  mysql_fetch_row(Rows);
  // CHECK: :[[@LINE-1]]:{{.*}}'mysql_fetch_row'{{.*}}[async-blocking-call]
  co_return;
}
Task mysqlStoredBad(MYSQL *M) {
  MYSQL_RES *Rows = mysql_store_result(M);
  // CHECK: :[[@LINE-1]]:{{.*}}'mysql_store_result'{{.*}}[async-blocking-call]
  mysql_fetch_row(Rows);
  co_return;
}
Task sqliteBad(sqlite3 *D) {
  sqlite3_open_v2("f", &D, SQLITE_OPEN_READWRITE, nullptr);
  // CHECK: :[[@LINE-1]]:{{.*}}'sqlite3_open_v2'{{.*}}[async-blocking-call]
  co_return;
}
Task sqliteOk(sqlite3 *D) {
  sqlite3_open_v2("f", &D, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nullptr);
  co_return;
}
Task redisBad(redisContext *C) {
  redisCommand(C, "PING");
  // CHECK: :[[@LINE-1]]:{{.*}}'redisCommand'{{.*}}[async-blocking-call]
  co_return;
}
Task redisOk() {
  redisContext *C = redisConnectNonBlock("127.0.0.1", 6379);
  redisCommand(C, "PING");
  co_return;
}
Task curlBad(CURLM *M) {
  curl_multi_poll(M, nullptr, 0, 100, nullptr);
  // CHECK: :[[@LINE-1]]:{{.*}}'curl_multi_poll'{{.*}}[async-blocking-call]
  co_return;
}
Task curlOk(CURLM *M) {
  curl_multi_poll(M, nullptr, 0, 0, nullptr);
  co_return;
}
Task tlsBad(SSL *S, char *Buffer) {
  SSL_read(S, Buffer, 9);
  // CHECK: :[[@LINE-1]]:{{.*}}'SSL_read'{{.*}}[async-blocking-call]
  BIO *B = BIO_new_connect("example.org:443");
  BIO_do_connect(B);
  // CHECK: :[[@LINE-1]]:{{.*}}'BIO_ctrl'{{.*}}[async-blocking-call]
  co_return;
}
Task tlsOk(SSL *S, BIO *Memory, char *Buffer) {
  SSL_set_bio(S, Memory, Memory);
  SSL_read(S, Buffer, 9);
  BIO_read(Memory, Buffer, 9);
  co_return;
}
