// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace folly::coro {
struct blocking_wait_fn {
  template <class A> auto operator()(A &&awaitable) const -> decltype(awaitable.await_resume());
};
inline constexpr blocking_wait_fn blocking_wait{};
static constexpr blocking_wait_fn const &blockingWait = blocking_wait;
} // namespace folly::coro
