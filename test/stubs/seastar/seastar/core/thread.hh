// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../../../coroutine.inc"
#include <type_traits>

namespace seastar {
template <class T = void> class future : public stub::Awaitable<T> {
public:
  struct promise_type : stub::Promise<future, T> {};
  T get();
  template <class F> future<> then(F &&) noexcept;
};
template <class F, class... A> future<> async(F &&, A &&...) noexcept;
class smp {
public:
  template <class F> static future<> submit_to(unsigned, F &&) noexcept;
};
future<> sleep(int);
} // namespace seastar
