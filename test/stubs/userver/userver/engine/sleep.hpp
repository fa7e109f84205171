// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <chrono>

namespace userver::engine {
template <typename Rep, typename Period> void SleepFor(const std::chrono::duration<Rep, Period> &) {}
void Yield();
} // namespace userver::engine
