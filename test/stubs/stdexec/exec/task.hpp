// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <stdexec/execution.hpp>

namespace exec {
namespace __task {
struct __reschedule_coroutine_on_t {
  stub::Awaitable<void> operator()(stdexec::scheduler) const noexcept;
};
} // namespace __task
inline constexpr __task::__reschedule_coroutine_on_t reschedule_coroutine_on{};
template <class C> struct default_task_context;
template <class T, class C> class basic_task : public stub::Awaitable<T> {
public:
  struct promise_type : stub::Promise<basic_task, T> {};
};
template <class T> using task = basic_task<T, default_task_context<T>>;
} // namespace exec
