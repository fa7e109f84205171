// Coroutines that always go on where they were suspended, and those that run in whoever pulls them.
//
// RUN: %check %s async-thread-local-across-await
#include <coroutine>
#include <seastar/core/thread.hh>
thread_local int Hits;
struct Generator {
  struct promise_type {
    Generator get_return_object();
    std::suspend_always initial_suspend();
    std::suspend_always final_suspend() noexcept;
    std::suspend_always yield_value(int);
    void unhandled_exception();
    void return_void();
  };
};
seastar::future<> step();
seastar::future<> shardOk() {
  int &Own = Hits;
  co_await step();
  ++Own;
}
Generator pulledOk() {
  int &Own = Hits;
  co_yield 1;
  ++Own;
}
