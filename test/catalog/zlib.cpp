// RUN: %check %s async-blocking-call --min-severity=low
#include <boost/asio.hpp>
#include <zlib.h>
using Task = boost::asio::awaitable<void>;

Task bad(unsigned char *To, unsigned long *Size, const unsigned char *From) {
  uncompress(To, Size, From, 9);
  // CHECK: :[[@LINE-1]]:{{.*}}'uncompress'{{.*}}[async-blocking-call]
  gzopen("orders.gz", "r");
  // CHECK: :[[@LINE-1]]:{{.*}}'gzopen'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(const unsigned char *From) {
  crc32(0, From, 9);
  co_return;
}
