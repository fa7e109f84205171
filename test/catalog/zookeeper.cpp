// RUN: %check %s async-blocking-call
#define THREADED
#include <boost/asio.hpp>
#include <zookeeper/zookeeper.h>
using Task = boost::asio::awaitable<void>;

Task bad(zhandle_t *Z) {
  zoo_delete(Z, "/shop", -1);
  // CHECK: :[[@LINE-1]]:{{.*}}'zoo_delete'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(zhandle_t *Z) {
  zoo_adelete(Z, "/shop", -1, nullptr, nullptr);
  co_return;
}
