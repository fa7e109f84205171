// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <boost/mysql.hpp>
using Task = boost::asio::awaitable<void>;

Task bad(boost::mysql::any_connection &Db, boost::mysql::results &Rows) {
  Db.execute("select 1", Rows);
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::mysql::any_connection::execute'{{.*}}[async-blocking-call]
  Db.close();
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::mysql::any_connection::close'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(boost::mysql::any_connection &Db, boost::mysql::results &Rows) {
  co_await Db.async_execute("select 1", Rows, boost::asio::use_awaitable);
}
