// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <future>

namespace tf {
class Taskflow {};
template <class T> class Future : public std::future<T> {};
class Executor {
public:
  explicit Executor(size_t = 1);
  ~Executor();
  Future<void> run(Taskflow &);
  template <class T> void corun(T &);
  template <class F> auto async(F &&) -> std::future<decltype(std::declval<F>()())> { __builtin_unreachable(); }
  void wait_for_all();
};
} // namespace tf
