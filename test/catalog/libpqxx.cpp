// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <pqxx/pqxx>
using Task = boost::asio::awaitable<void>;

Task bad() {
  pqxx::connection C("dbname=shop");
  // CHECK: :[[@LINE-1]]:{{.*}}'pqxx::basic_connection_base'{{.*}}[async-blocking-call]
  pqxx::work W(C);
  // CHECK: :[[@LINE-1]]:{{.*}}'pqxx::transaction'{{.*}}[async-blocking-call]
  W.exec("select 1");
  // CHECK: :[[@LINE-1]]:{{.*}}'pqxx::transaction_base::exec'{{.*}}[async-blocking-call]
  W.commit();
  // CHECK: :[[@LINE-1]]:{{.*}}'pqxx::transaction_base::commit'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(pqxx::connection &C) {
  pqxx::nontransaction W(C);
  W.quote(7);
  co_return;
}
