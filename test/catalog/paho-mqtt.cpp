// RUN: %check %s async-blocking-call
#include <MQTTAsync.h>
#include <MQTTClient.h>
#include <boost/asio.hpp>
using Task = boost::asio::awaitable<void>;

Task bad(MQTTClient C) {
  MQTTClient_subscribe(C, "orders", 1);
  // CHECK: :[[@LINE-1]]:{{.*}}'MQTTClient_subscribe'{{.*}}[async-blocking-call]
  MQTTClient_waitForCompletion(C, 7, 1000);
  // CHECK: :[[@LINE-1]]:{{.*}}'MQTTClient_waitForCompletion'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(MQTTAsync C) {
  MQTTAsync_subscribe(C, "orders", 1, nullptr);
  co_return;
}
