// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace tbb {
namespace detail {
namespace d2 {
template <class T> class concurrent_bounded_queue {
public:
  void pop(T &);
  bool try_pop(T &);
};
} // namespace d2
} // namespace detail
inline namespace v1 {
using detail::d2::concurrent_bounded_queue;
}
} // namespace tbb
