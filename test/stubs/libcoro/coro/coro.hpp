// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../../coroutine.inc"
#include <chrono>
#include <memory>
#include <vector>

namespace coro {
template <class T = void> struct task : stub::Awaitable<T> {
  struct promise_type : stub::Promise<task, T> {};
  bool resume();
};
template <class T> task<void> when_all(std::vector<task<T>>) { __builtin_unreachable(); }
template <class A> auto sync_wait(A &&awaitable) -> decltype(awaitable.await_resume());
struct thread_pool {
  struct schedule_operation : stub::Awaitable<void> {};
  struct options {
    unsigned thread_count;
  };
  static std::unique_ptr<thread_pool> make_unique(options = {});
  schedule_operation schedule();
  template <class T> task<T> schedule(task<T>);
  bool spawn_detached(task<void> &&) noexcept;
};
struct scoped_lock {
  ~scoped_lock() {}
  void unlock();
};
struct mutex {
  struct scoped_operation : stub::Awaitable<scoped_lock> {};
  struct lock_operation : stub::Awaitable<void> {};
  scoped_operation scoped_lock();
  lock_operation lock();
  void unlock();
};
struct scheduler {
  struct schedule_operation : stub::Awaitable<void> {};
  schedule_operation schedule();
  template <class Rep, class Period> task<void> schedule_after(std::chrono::duration<Rep, Period>);
};
} // namespace coro
