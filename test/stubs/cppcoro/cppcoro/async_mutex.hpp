// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../../coroutine.inc"

namespace cppcoro {
class async_mutex_lock {
public:
  async_mutex_lock(async_mutex_lock &&) noexcept;
  ~async_mutex_lock();
};
class async_mutex {
public:
  async_mutex() noexcept;
  ~async_mutex();
  struct lock_operation : stub::Awaitable<void> {};
  struct scoped_lock_operation : stub::Awaitable<async_mutex_lock> {};
  bool try_lock() noexcept;
  lock_operation lock_async() noexcept;
  scoped_lock_operation scoped_lock_async() noexcept;
  void unlock();
};
} // namespace cppcoro
