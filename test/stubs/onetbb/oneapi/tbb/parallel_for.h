// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace tbb {
namespace detail {
namespace d1 {
template <class I, class F> void parallel_for(I, I, const F &) {}
} // namespace d1
} // namespace detail
inline namespace v1 {
using detail::d1::parallel_for;
}
} // namespace tbb
