// RUN: %check %s async-blocking-call
#include <archive.h>
#include <boost/asio.hpp>
using Task = boost::asio::awaitable<void>;

Task bad(archive *A, archive_entry **E) {
  archive_read_open_filename(A, "shop.tar", 10240);
  // CHECK: :[[@LINE-1]]:{{.*}}'archive_read_open_filename'{{.*}}[async-blocking-call]
  archive_read_next_header(A, E);
  // CHECK: :[[@LINE-1]]:{{.*}}'archive_read_next_header'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(const void *Buffer, archive_entry **E) {
  archive *A = archive_read_new();
  archive_read_open_memory(A, Buffer, 9);
  archive_read_next_header(A, E);
  co_return;
}
