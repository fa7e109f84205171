// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <cppcoro/task.hpp>
#include <tuple>
#include <vector>

namespace cppcoro {
template <class... A> task<std::tuple<A...>> when_all(A &&...) { __builtin_unreachable(); }
template <class A> task<std::vector<A>> when_all(std::vector<A>) { __builtin_unreachable(); }
} // namespace cppcoro
