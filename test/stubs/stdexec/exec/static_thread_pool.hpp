// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <stdexec/execution.hpp>

namespace experimental::execution {
namespace _pool_ {
struct _static_thread_pool {
  struct scheduler {};
  scheduler get_scheduler() noexcept;
  unsigned available_parallelism() const noexcept;
};
} // namespace _pool_
struct static_thread_pool : private _pool_::_static_thread_pool {
  static_thread_pool() = default;
  explicit static_thread_pool(unsigned thread_count);
  ~static_thread_pool();
  using _pool_::_static_thread_pool::available_parallelism;
  using _pool_::_static_thread_pool::get_scheduler;
  using _pool_::_static_thread_pool::scheduler;
};
} // namespace experimental::execution
namespace exec = experimental::execution;
