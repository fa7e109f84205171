// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

namespace folly::fibers {
class TimedMutex {
public:
  void lock();
  bool try_lock();
  void unlock();
};
} // namespace folly::fibers
