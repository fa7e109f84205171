// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace tbb {
namespace detail {
namespace d1 {
class task_group_base {
public:
  int wait();
};
class task_group : public task_group_base {
public:
  template <class F> void run(F &&) {}
};
} // namespace d1
} // namespace detail
inline namespace v1 {
using detail::d1::task_group;
}
} // namespace tbb
