// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../../coroutine.inc"

namespace unifex {
namespace _static_thread_pool {
class context {
public:
  class scheduler {};
  scheduler get_scheduler() noexcept;
};
} // namespace _static_thread_pool
using static_thread_pool = _static_thread_pool::context;
namespace _schedule {
struct _fn {
  template <class S> stub::Awaitable<void> operator()(S &&) const noexcept;
};
} // namespace _schedule
inline constexpr _schedule::_fn schedule{};
namespace _on {
inline const struct _fn {
  template <class S, class T> T operator()(S &&, T) const;
} on{};
} // namespace _on
using _on::on;
} // namespace unifex
