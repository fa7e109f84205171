// RUN: %check %s async-thread-local-across-await
// A coroutine of userver may go on in any thread of its task processor. But nothing in its text says where it waits: the summary
// knows a co_await, and a call that suspends is only the catalog's word.
#include <userver/engine/sleep.hpp>
#include <userver/utils/async.hpp>

#include <chrono>

struct Statistics {
  int Requests = 0;
};
static thread_local Statistics Own;

void FN_acrossSleep() {
  userver::utils::Async("count", [] {
    Statistics &Mine = Own;
    userver::engine::SleepFor(std::chrono::milliseconds(10));
    ++Mine.Requests;
  }).Get();
}
void byNameOk() {
  userver::utils::Async("count", [] {
    ++Own.Requests;
    userver::engine::SleepFor(std::chrono::milliseconds(10));
  }).Get();
}
