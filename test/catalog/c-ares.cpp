// RUN: %check %s async-blocking-call --min-severity=low
#include <ares.h>
#include <boost/asio.hpp>
using Task = boost::asio::awaitable<void>;

Task bad(ares_channel &Resolver) {
  ares_init(&Resolver);
  // CHECK: :[[@LINE-1]]:{{.*}}'ares_init'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(ares_channel &Resolver) {
  ares_cancel(Resolver);
  co_return;
}
