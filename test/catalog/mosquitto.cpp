// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <mosquitto.h>
using Task = boost::asio::awaitable<void>;

Task bad(struct mosquitto *M) {
  mosquitto_connect(M, "localhost", 1883, 60);
  // CHECK: :[[@LINE-1]]:{{.*}}'mosquitto_connect'{{.*}}[async-blocking-call]
  mosquitto_loop(M, -1, 1);
  // CHECK: :[[@LINE-1]]:{{.*}}'mosquitto_loop'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(struct mosquitto *M) {
  mosquitto_loop(M, 0, 1);
  mosquitto_loop_read(M, 1);
  co_return;
}
