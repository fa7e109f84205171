// Locks that belong to the coroutine and not to its thread.
//
// RUN: %check %s async-lock-across-await
#include <boost/fiber/all.hpp>
#include <coro/coro.hpp>
#include <mutex>

coro::task<void> step();
struct OwnMutex {
  void lock();
  void unlock();
};
coro::task<void> scopedOk(coro::mutex &Mutex) {
  auto Guard = co_await Mutex.scoped_lock();
  co_await step();
}
coro::task<void> byHandOk(coro::mutex &Mutex) {
  co_await Mutex.lock();
  co_await step();
  Mutex.unlock();
}
coro::task<void> unknownMutexOk(OwnMutex &Mutex) {
  std::lock_guard Guard(Mutex);
  co_await step();
}
coro::task<void> fiberMutexOk(boost::fibers::mutex &Mutex) {
  std::scoped_lock Guard(Mutex);
  co_await step();
}
