// RUN: %check %s async-blocking-call
#include <coroutine>
#include <libpq-fe.h>

struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<>) {}
  void await_resume() {}
};

Task innerBad(PGconn *Db) {
  PQexec(Db, "select 1");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
Task outerOk(PGconn *Db) { co_await innerBad(Db); } // innerBad answers for itself
Task plainOk(PGconn *Db) {
  PQexec(Db, "a plain function that returns a task is no coroutine");
  return {};
}
