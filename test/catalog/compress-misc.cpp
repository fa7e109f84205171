// RUN: %check %s async-blocking-call --min-severity=low
#include <boost/asio.hpp>
#include <bzlib.h>
using Task = boost::asio::awaitable<void>;

Task bad(char *To, unsigned *Size, char *From) {
  BZ2_bzopen("orders.bz2", "r");
  // CHECK: :[[@LINE-1]]:{{.*}}'BZ2_bzopen'{{.*}}[async-blocking-call]
  BZ2_bzBuffToBuffDecompress(To, Size, From, 9, 0, 0);
  // CHECK: :[[@LINE-1]]:{{.*}}'BZ2_bzBuffToBuffDecompress'{{.*}}[async-blocking-call]
  co_return;
}
Task ok() {
  BZ2_bzlibVersion();
  co_return;
}
