// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

namespace userver::engine {
class Mutex final {
public:
  Mutex();
  ~Mutex();
  void lock();
  void unlock();
  bool try_lock();
};
} // namespace userver::engine
