// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../../../coroutine.inc"
#include <cstddef>
#include <type_traits>

namespace seastar {
template <class T = void> class future : public stub::Awaitable<T> {
public:
  struct promise_type : stub::Promise<future, T> {};
  T get();
  bool available() const noexcept;
  bool failed() const noexcept;
  template <class F> future<> then_wrapped(F &&) noexcept { __builtin_unreachable(); }
  template <class F> future<> then(F &&) noexcept { __builtin_unreachable(); }
};
template <class F, class... A> future<> async(F &&, A &&...) noexcept { __builtin_unreachable(); }
class smp {
public:
  static unsigned count;
  template <class F> static future<> submit_to(unsigned, F &&) noexcept { __builtin_unreachable(); }
};
} // namespace seastar
