// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <mqtt/async_client.h>
using Task = boost::asio::awaitable<void>;

Task bad(mqtt::async_client &C) {
  auto Token = C.connect();
  mqtt::const_message_ptr M = C.consume_message();
  // CHECK: :[[@LINE-1]]:{{.*}}'mqtt::async_client::consume_message'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(mqtt::async_client &C) {
  auto Token = C.connect();
  Token->try_wait();
  co_return;
}
