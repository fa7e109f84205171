// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <mongoc/mongoc.h>
using Task = boost::asio::awaitable<void>;

Task bad(mongoc_cursor_t *Cursor, mongoc_client_pool_t *Pool, mongoc_stream_t *S, char *Buffer) {
  const bson_t *Document;
  mongoc_cursor_next(Cursor, &Document);
  // CHECK: :[[@LINE-1]]:{{.*}}'mongoc_cursor_next'{{.*}}[async-blocking-call]
  mongoc_client_pool_pop(Pool);
  // CHECK: :[[@LINE-1]]:{{.*}}'mongoc_client_pool_pop'{{.*}}[async-blocking-call]
  mongoc_stream_read(S, Buffer, 9, 1, 100);
  // CHECK: :[[@LINE-1]]:{{.*}}'mongoc_stream_read'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(mongoc_collection_t *C, const bson_t *Filter, mongoc_client_pool_t *Pool, mongoc_stream_t *S, char *Buffer) {
  mongoc_collection_find_with_opts(C, Filter, nullptr, nullptr);
  mongoc_client_pool_try_pop(Pool);
  mongoc_stream_read(S, Buffer, 9, 1, 0);
  co_return;
}
