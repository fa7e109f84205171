// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../../coroutine.inc"

namespace cppcoro {
class static_thread_pool {
public:
  struct schedule_operation : stub::Awaitable<void> {};
  schedule_operation schedule() noexcept;
};
} // namespace cppcoro
