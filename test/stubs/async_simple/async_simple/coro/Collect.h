// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <async_simple/coro/Lazy.h>
#include <cstddef>
#include <vector>

namespace async_simple {
template <class T> class Try {};
namespace coro {
template <class T> Lazy<std::vector<Try<T>>> collectAll(std::vector<Lazy<T>>) { __builtin_unreachable(); }
template <class T> Lazy<std::vector<Try<T>>> collectAllPara(std::vector<Lazy<T>>) { __builtin_unreachable(); }
template <class T> Lazy<std::vector<Try<T>>> collectAllWindowed(std::size_t maxConcurrency, bool yield, std::vector<Lazy<T>>) { __builtin_unreachable(); }
} // namespace coro
} // namespace async_simple
