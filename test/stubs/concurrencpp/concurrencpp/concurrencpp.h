// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../../coroutine.inc"
#include <chrono>
#include <memory>
#include <type_traits>
#include <utility>

namespace concurrencpp {
struct executor_tag {};
template <class T> struct result : stub::Awaitable<T> {
  struct promise_type : stub::Promise<result, T> {};
  T get();
  void wait();
  template <class D> int wait_for(D);
  stub::Awaitable<result> resolve();
};
template <class T> struct lazy_result : stub::Awaitable<T> {
  struct promise_type : stub::Promise<lazy_result, T> {};
  result<T> run();
};
struct executor {
  template <class F, class... A> void post(F &&, A &&...) {}
  template <class F, class... A> auto submit(F &&, A &&...) -> result<std::invoke_result_t<F, A...>> { __builtin_unreachable(); }
};
template <class E> struct derivable_executor : executor {
  template <class F, class... A> void post(F &&, A &&...) {}
  template <class F, class... A> auto submit(F &&, A &&...) -> result<std::invoke_result_t<F, A...>> { __builtin_unreachable(); }
};
struct thread_pool_executor : derivable_executor<thread_pool_executor> {};
struct thread_executor : derivable_executor<thread_executor> {};
struct manual_executor : derivable_executor<manual_executor> {};
template <class E> stub::Awaitable<void> resume_on(std::shared_ptr<E>);
template <class E> stub::Awaitable<void> resume_on(E &);
struct scoped_async_lock {
  scoped_async_lock(scoped_async_lock &&) noexcept;
  ~scoped_async_lock() noexcept;
};
struct async_lock {
  lazy_result<scoped_async_lock> lock(std::shared_ptr<executor>);
  void unlock();
};
struct timer_queue {
  lazy_result<void> make_delay_object(std::chrono::milliseconds, std::shared_ptr<executor>);
};
struct runtime {
  std::shared_ptr<concurrencpp::thread_pool_executor> thread_pool_executor() const;
  std::shared_ptr<concurrencpp::thread_pool_executor> background_executor() const;
};
} // namespace concurrencpp
