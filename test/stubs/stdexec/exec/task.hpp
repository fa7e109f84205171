// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <stdexec/execution.hpp>

namespace experimental::execution {
namespace __task {
struct __reschedule_coroutine_on_t {
  template <class S> stub::Awaitable<void> operator()(S) const noexcept;
};
template <class T> struct __default_task_context_impl;
template <class T, class C> class basic_task : public stub::Awaitable<T> {
public:
  struct promise_type : stub::Promise<basic_task, T> {};
};
} // namespace __task
inline constexpr __task::__reschedule_coroutine_on_t reschedule_coroutine_on{};
template <class T> using default_task_context = __task::__default_task_context_impl<T>;
template <class T> using task = __task::basic_task<T, default_task_context<T>>;
} // namespace experimental::execution
namespace exec = experimental::execution;
