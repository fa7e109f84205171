// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <cstddef>
#include <functional>

namespace folly {
using Func = std::function<void()>;
class Executor {
public:
  template <class E = Executor> class KeepAlive {
  public:
    KeepAlive(E *);
  };
  virtual void add(Func) = 0;
};
class CPUThreadPoolExecutor : public Executor {
public:
  explicit CPUThreadPoolExecutor(size_t);
  void add(Func) override;
};
class ThreadedExecutor : public Executor {
public:
  void add(Func) override;
};
} // namespace folly
