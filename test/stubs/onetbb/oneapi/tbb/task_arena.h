// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace tbb::detail::d1 {
class task_arena {
public:
  explicit task_arena(int max_concurrency = -1, unsigned reserved_for_masters = 1);
  template <class F> void enqueue(F &&f) {
    const auto task = static_cast<F &&>(f);
    task();
  }
  template <class F> auto execute(F &&f) { return f(); }
};
} // namespace tbb::detail::d1
namespace tbb {
using detail::d1::task_arena;
}
