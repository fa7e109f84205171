// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <sqlite_orm/sqlite_orm.h>
using Task = boost::asio::awaitable<void>;

Task bad(sqlite_orm::internal::storage_t<int> &Orders) {
  Orders.get_all<int>();
  // CHECK: :[[@LINE-1]]:{{.*}}'sqlite_orm::internal::storage_t::get_all'{{.*}}[async-blocking-call]
  Orders.begin_transaction();
  // CHECK: :[[@LINE-1]]:{{.*}}'sqlite_orm::internal::storage_base::begin_transaction'{{.*}}[async-blocking-call]
  co_return;
}
Task ok() {
  auto Orders = sqlite_orm::make_storage("orders.db", 1); // opens nothing
  Orders.filename();
  co_return;
}
