// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <chrono>
#include <future>
#include <type_traits>
#include <vector>

namespace BS {
template <class T> class multi_future : public std::vector<std::future<T>> {
public:
  void wait() const;
};
template <unsigned char Flags = 0> class thread_pool {
public:
  template <class F> std::future<std::invoke_result_t<F>> submit_task(F &&, signed char = 0) { __builtin_unreachable(); }
  template <class T, class F> multi_future<void> submit_loop(T, T, F &&, size_t = 0, signed char = 0) { __builtin_unreachable(); }
  void wait();
  template <class R, class P> bool wait_for(const std::chrono::duration<R, P> &);
};
} // namespace BS
