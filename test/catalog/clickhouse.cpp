// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <clickhouse/client.h>
using Task = boost::asio::awaitable<void>;

Task bad(const clickhouse::ClientOptions &Options) {
  clickhouse::Client C(Options);
  // CHECK: :[[@LINE-1]]:{{.*}}'clickhouse::Client'{{.*}}[async-blocking-call]
  C.Execute("select 1");
  // CHECK: :[[@LINE-1]]:{{.*}}'clickhouse::Client::Execute'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(clickhouse::Client &C) {
  C.GetServerInfo();
  co_return;
}
