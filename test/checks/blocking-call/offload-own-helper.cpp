// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <functional>
#include <libpq-fe.h>
namespace net = boost::asio;
using net::awaitable, net::use_awaitable;

class Workers {
public:
  template <typename F> void enqueue(F Job) { net::post(Pool, std::move(Job)); }
  void enqueueErased(std::function<void()> Job) {
    net::post(Pool, [Job = std::move(Job)] { Job(); });
  }
  template <typename F> awaitable<void> run(F Job) {
    co_await net::co_spawn(
        Pool,
        [Job]() -> awaitable<void> {
          Job();
          co_return;
        },
        use_awaitable);
  }

private:
  net::thread_pool Pool{4};
};
static void runLater(Workers &W, std::function<void()> Job) { W.enqueueErased(std::move(Job)); }
template <typename F> static void runNow(Workers &, F Job) { Job(); }

awaitable<void> saveOk(Workers &W, PGconn *Db) {
  W.enqueue([Db] { PQexec(Db, "insert"); });
  W.enqueueErased([Db] { PQexec(Db, "insert"); });
  runLater(W, [Db] { PQexec(Db, "insert"); });
  co_await W.run([Db] { PQexec(Db, "insert"); });
}
awaitable<void> saveBad(Workers &W, PGconn *Db) {
  runNow(W, [Db] { PQexec(Db, "insert"); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
