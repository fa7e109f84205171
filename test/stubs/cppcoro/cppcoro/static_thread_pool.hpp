// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../../coroutine.inc"

namespace cppcoro {
class static_thread_pool {
public:
  static_thread_pool();
  explicit static_thread_pool(unsigned thread_count);
  ~static_thread_pool();
  struct schedule_operation : stub::Awaitable<void> {};
  schedule_operation schedule() noexcept;
};
template <class S, class A> A schedule_on(S &, A awaitable) { __builtin_unreachable(); }
template <class S, class A> A resume_on(S &, A awaitable) { __builtin_unreachable(); }
} // namespace cppcoro
