// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;
using net::awaitable, net::use_awaitable, net::bind_executor;

struct Service {
  net::thread_pool Pool{4};
  net::io_context Io;
  net::any_io_executor Blocking = Pool.get_executor();
  net::any_io_executor Loop = Io.get_executor();
  net::thread_pool &pool() { return Pool; }

  awaitable<void> fieldOk(PGconn *Db) {
    co_await net::co_spawn(
        Blocking,
        [Db]() -> awaitable<void> {
          PQexec(Db, "select 1");
          co_return;
        },
        use_awaitable);
  }
  awaitable<void> accessorOk(PGconn *Db) {
    net::post(pool(), [Db] { PQexec(Db, "select 1"); });
    net::dispatch(pool().get_executor(), [Db] { PQexec(Db, "select 1"); });
    net::defer(net::make_strand(Pool), [Db] { PQexec(Db, "select 1"); });
    pool().get_executor().execute([Db] { PQexec(Db, "select 1"); });
    auto Result = net::post(Pool, net::use_future([Db] { return PQexec(Db, "select 1"); }));
    co_return;
  }
  awaitable<void> strandOk(PGconn *Db) {
    auto Strand = net::make_strand(Pool);
    co_await net::post(bind_executor(Strand, use_awaitable));
    PQexec(Db, "select 1");
  }
  // An io_context may be a pool of workers: that a job was posted to one does not say that it blocks a loop (--unsure=report).
  awaitable<void> FN_loop(PGconn *Db) {
    net::post(Loop, [Db] { PQexec(Db, "select 1"); });
    co_return;
  }
};
int main() {
  Service S;
  S.Io.run();
}
