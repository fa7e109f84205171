// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <stdexec/execution.hpp>

namespace exec {
template <class C> struct default_task_context;
template <class T, class C> class basic_task : public stub::Awaitable<T> {
public:
  struct promise_type : stub::Promise<basic_task, T> {};
};
template <class T> using task = basic_task<T, default_task_context<T>>;
} // namespace exec
