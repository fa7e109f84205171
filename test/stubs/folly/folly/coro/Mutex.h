// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <folly/coro/Task.h>
#include <mutex>

namespace folly::coro {
class Mutex {
public:
  Mutex() noexcept;
  ~Mutex();
  bool try_lock() noexcept;
  Task<std::unique_lock<Mutex>> co_scoped_lock() noexcept;
  Task<void> co_lock() noexcept;
  void unlock() noexcept;
};
} // namespace folly::coro
