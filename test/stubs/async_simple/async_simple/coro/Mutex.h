// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <async_simple/coro/Lazy.h>
#include <mutex>

namespace async_simple::coro {
class Mutex {
public:
  Mutex() noexcept;
  bool tryLock() noexcept;
  Lazy<std::unique_lock<Mutex>> coScopedLock() noexcept;
  Lazy<void> coLock() noexcept;
  void unlock() noexcept;
};
} // namespace async_simple::coro
