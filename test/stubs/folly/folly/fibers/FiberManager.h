// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <chrono>

namespace folly::fibers {
class FiberManager {
public:
  template <class F> void addTask(F &&) {}
};
class Baton {
public:
  bool try_wait_for(std::chrono::milliseconds);
};
} // namespace folly::fibers
