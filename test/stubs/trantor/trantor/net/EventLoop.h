// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <functional>

namespace trantor {
class EventLoop {
public:
  static EventLoop *getEventLoopOfCurrentThread();
  template <class F> void runInLoop(F &&) {}
  void queueInLoop(const std::function<void()> &);
  void queueInLoop(std::function<void()> &&);
  unsigned long runAfter(double, const std::function<void()> &);
  unsigned long runAfter(double, std::function<void()> &&);
};
} // namespace trantor
