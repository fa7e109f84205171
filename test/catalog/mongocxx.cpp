// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <mongocxx/client.hpp>
using Task = boost::asio::awaitable<void>;

Task bad(mongocxx::client &C) {
  auto Orders = C["shop"]["orders"];
  Orders.find_one({});
  // CHECK: :[[@LINE-1]]:{{.*}}'mongocxx::v_noabi::collection::find_one'{{.*}}[async-blocking-call]
  auto Cursor = Orders.find({});
  for (auto &Order : Cursor)
  // CHECK: :[[@LINE-1]]:{{.*}}'mongocxx::v_noabi::cursor::begin'{{.*}}[async-blocking-call]
    // CHECK: :[[@LINE-2]]:{{.*}}'mongocxx::v_noabi::cursor::iterator::operator++'{{.*}}[async-blocking-call]
    (void)Order;
  co_return;
}
Task ok(mongocxx::client &C) {
  auto Cursor = C["shop"]["orders"].find({});
  co_return;
}
