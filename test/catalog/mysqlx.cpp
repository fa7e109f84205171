// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <mysqlx/xdevapi.h>
using Task = boost::asio::awaitable<void>;

Task bad(mysqlx::Session &S, mysqlx::Schema &Shop) {
  S.sql("select 1").execute();
  // CHECK: :[[@LINE-1]]:{{.*}}'mysqlx::Executable::execute'{{.*}}[async-blocking-call]
  S.startTransaction();
  // CHECK: :[[@LINE-1]]:{{.*}}'mysqlx::Session::startTransaction'{{.*}}[async-blocking-call]
  Shop.getCollection("orders", true);
  // CHECK: :[[@LINE-1]]:{{.*}}'mysqlx::Schema::getCollection'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(mysqlx::Session &S, mysqlx::Schema &Shop) {
  auto Statement = S.sql("select 1");
  Shop.getCollection("orders");
  co_return;
}
