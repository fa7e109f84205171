// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <seastar/core/thread.hh>
#include <iterator>
#include <tuple>
#include <vector>

namespace seastar {
template <class... F> future<std::tuple<F...>> when_all(F &&...) noexcept;
template <std::input_iterator It> future<std::vector<future<>>> when_all(It, It) noexcept;
} // namespace seastar
