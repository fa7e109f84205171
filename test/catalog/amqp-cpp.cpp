// Everything here returns at once.
// RUN: %check %s async-blocking-call
#include <amqpcpp.h>
#include <boost/asio.hpp>
using Task = boost::asio::awaitable<void>;

Task ok(AMQP::Channel &Orders) {
  Orders.declareQueue("orders");
  Orders.publish("", "orders", "4711");
  Orders.close();
  co_return;
}
