// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;
using net::awaitable;

awaitable<int> next(int N) { co_return N + 1; }
static int count(PGconn *Db) { return PQntuples(PQexec(Db, "select 1")); }

awaitable<int> argumentBad(PGconn *Db) {
  co_return co_await next(count(Db));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'count'{{.*}}'PQexec'{{.*}}[async-blocking-call]
}

// An awaiter of the project's own runs in the coroutine.
struct Rows {
  PGconn *Db;
  bool await_ready() { return PQgetResult(Db) != nullptr; }
  void await_suspend(std::coroutine_handle<>) {}
  int await_resume() { return 0; }
};
struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
Task awaiterBad(PGconn *Db) {
  co_await Rows{Db};
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQgetResult'{{.*}}[async-blocking-call]
}
