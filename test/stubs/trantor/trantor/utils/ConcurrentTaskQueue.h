// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <functional>
#include <string>

namespace trantor {
class TaskQueue {
public:
  virtual ~TaskQueue();
  virtual void runTaskInQueue(const std::function<void()> &) = 0;
  virtual void runTaskInQueue(std::function<void()> &&) = 0;
  void syncTaskInQueue(const std::function<void()> &);
};
class ConcurrentTaskQueue : public TaskQueue {
public:
  ConcurrentTaskQueue(size_t, const std::string &);
  void runTaskInQueue(const std::function<void()> &) override;
  void runTaskInQueue(std::function<void()> &&) override;
  ~ConcurrentTaskQueue();
};
} // namespace trantor
