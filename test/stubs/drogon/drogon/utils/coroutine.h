// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <drogon/drogon.h>
#include <mutex>

namespace drogon {
class Mutex {
public:
  Mutex() noexcept;
  bool try_lock() noexcept;
  stub::Awaitable<std::unique_lock<Mutex>> scoped_lock();
  stub::Awaitable<void> lock();
  void unlock() noexcept;
};
} // namespace drogon
