// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <chrono>

namespace folly::fibers {
class FiberManager {
public:
  template <class F> void addTask(F &&) {}
};
template <class F> void await(F &&) {}
class Baton {
public:
  void wait();
  bool try_wait();
  bool try_wait_for(std::chrono::milliseconds);
};
} // namespace folly::fibers
