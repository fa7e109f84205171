// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;
using net::awaitable;

void start(net::io_context &Io, PGconn *Db) {
  net::co_spawn(
      Io,
      [Db]() -> awaitable<void> {
        PQexec(Db, "select 1");
        // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec' blocks the coroutine '{{.*}}start{{.*}}'{{.*}}[async-blocking-call]
        co_return;
      },
      net::detached);
}
struct Server {
  PGconn *Db;
  awaitable<void> listen(net::io_context &Io) {
    auto Session = [this]() -> awaitable<void> {
      PQexec(Db, "select 1");
      // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
      co_return;
    };
    co_await Session();
  }
};
