// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <seastar/core/thread.hh>

namespace seastar {
template <class Range, class F> future<> parallel_for_each(Range &&, F &&) noexcept { __builtin_unreachable(); }
template <class It, class F> future<> parallel_for_each(It, It, F &&) noexcept { __builtin_unreachable(); }
template <class Range, class F> future<> max_concurrent_for_each(Range &&, std::size_t, F &&) noexcept { __builtin_unreachable(); }
template <class It, class F> future<> max_concurrent_for_each(It, It, std::size_t, F &&) noexcept { __builtin_unreachable(); }
} // namespace seastar
