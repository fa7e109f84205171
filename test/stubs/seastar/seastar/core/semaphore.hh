// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <seastar/core/thread.hh>

namespace seastar {
struct semaphore_default_exception_factory {};
template <class ExceptionFactory> class basic_semaphore {
public:
  basic_semaphore(std::size_t count) noexcept;
  future<> wait(std::size_t nr = 1) noexcept;
  bool try_wait(std::size_t nr = 1) noexcept;
  void signal(std::size_t nr = 1) noexcept;
};
template <class ExceptionFactory> class semaphore_units {
public:
  semaphore_units(semaphore_units &&) noexcept {}
  ~semaphore_units() {}
};
using semaphore = basic_semaphore<semaphore_default_exception_factory>;
template <class ExceptionFactory>
future<semaphore_units<ExceptionFactory>> get_units(basic_semaphore<ExceptionFactory> &, std::size_t) noexcept { __builtin_unreachable(); }
} // namespace seastar
