// RUN: %check %s async-blocking-call
#include <coroutine>
#include <libpq-fe.h>

template <typename T> struct Generator {
  struct promise_type {
    Generator get_return_object() { return {}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T) { return {}; }
    void await_transform() = delete;
    void return_void() {}
    void unhandled_exception() {}
  };
  T *begin();
  T *end();
};

// Whoever iterates waits: the generator runs on that thread, which is nobody else's.
Generator<int> rowsOk(PGconn *Db) {
  while (PQgetResult(Db))
    co_yield 1;
}
