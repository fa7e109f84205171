// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <chrono>
#include <folly/coro/Task.h>

namespace folly {
using HighResDuration = std::chrono::microseconds;
namespace coro {
Task<void> sleep(HighResDuration);
}
} // namespace folly
