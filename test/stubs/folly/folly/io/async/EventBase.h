// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <folly/executors/CPUThreadPoolExecutor.h>

namespace folly {
class EventBase : public Executor {
public:
  void add(Func) override;
  void runInEventBaseThread(Func) noexcept;
  void runInEventBaseThreadAndWait(Func) noexcept;
};
} // namespace folly
