// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <boost/lockfree/spsc_queue.hpp>
#include <unistd.h>
using Task = boost::asio::awaitable<void>;

Task bad(boost::lockfree::spsc_queue<int> &Orders) {
  Orders.consume_one([](int) { sleep(1); });
  // CHECK: :[[@LINE-1]]:{{.*}}'sleep'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(boost::lockfree::spsc_queue<int> &Orders, int &Next) {
  Orders.push(1);
  Orders.pop(Next);
  Orders.consume_one([](int) {});
  co_return;
}
