// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <cstddef>
#include <folly/coro/Task.h>
#include <vector>

namespace folly {
template <class T> class Try {
public:
  bool hasException() const;
};
namespace coro {
template <class T> Task<std::vector<T>> collectAllRange(std::vector<Task<T>>) { __builtin_unreachable(); }
template <class T> Task<std::vector<T>> collectAllWindowed(std::vector<Task<T>>, std::size_t maxConcurrency) { __builtin_unreachable(); }
template <class T> Task<std::vector<Try<T>>> collectAllTryRange(std::vector<Task<T>>) { __builtin_unreachable(); }
template <class T> Task<std::vector<Try<T>>> collectAllTryWindowed(std::vector<Task<T>>, std::size_t maxConcurrency) { __builtin_unreachable(); }
} // namespace coro
} // namespace folly
