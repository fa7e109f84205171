// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <coroutine>
#include <libpq-fe.h>
namespace net = boost::asio;

struct Generator {
  struct promise_type {
    Generator get_return_object() { return {}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(int) { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  int *begin();
  int *end();
};
Generator rows(PGconn *Db) {
  while (PQgetResult(Db))
    co_yield 1;
}

// FN: the generator runs inside the loop, but nothing says that begin() and ++ resume the body of `rows`.
net::awaitable<int> FN_sumBad(PGconn *Db) {
  int Sum = 0;
  for (int Row : rows(Db))
    Sum += Row;
  co_return Sum;
}
