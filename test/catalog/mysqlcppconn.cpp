// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <cppconn/connection.h>
#include <cppconn/prepared_statement.h>
using Task = boost::asio::awaitable<void>;

Task bad(sql::Connection *C) {
  sql::PreparedStatement *S = C->prepareStatement("insert into orders values (?)");
  // CHECK: :[[@LINE-1]]:{{.*}}'sql::Connection::prepareStatement'{{.*}}[async-blocking-call]
  S->setInt(1, 7);
  S->executeUpdate();
  // CHECK: :[[@LINE-1]]:{{.*}}'sql::PreparedStatement::executeUpdate'{{.*}}[async-blocking-call]
  C->commit();
  // CHECK: :[[@LINE-1]]:{{.*}}'sql::Connection::commit'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(sql::PreparedStatement *S) {
  S->setInt(1, 7);
  co_return;
}
