// RUN: %check %s async-blocking-call --min-severity=low
#include <boost/asio.hpp>
#include <zstd.h>
using Task = boost::asio::awaitable<void>;

Task bad(void *To, const void *From) {
  ZSTD_compress(To, 9, From, 9, 3);
  // CHECK: :[[@LINE-1]]:{{.*}}'ZSTD_compress'{{.*}}[async-blocking-call]
  co_return;
}
Task ok() {
  ZSTD_compressBound(9);
  co_return;
}
