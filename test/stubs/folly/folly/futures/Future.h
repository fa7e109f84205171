// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../../../coroutine.inc"
#include <chrono>
#include <folly/executors/CPUThreadPoolExecutor.h>
#include <type_traits>

namespace folly {
using HighResDuration = std::chrono::microseconds;
namespace futures::detail {
template <class T> class FutureBase {
public:
  bool isReady() const;
};
} // namespace futures::detail
template <class T> class Future : public futures::detail::FutureBase<T>, public stub::Awaitable<T> {
public:
  T get() &&;
  T get(HighResDuration) &&;
  Future &wait() &;
  template <class F> auto thenValue(F &&) && -> Future<T> { __builtin_unreachable(); }
  template <class F> auto thenError(F &&) && -> Future<T> { __builtin_unreachable(); }
  template <class F> auto thenValueInline(F &&) && -> Future<T> { __builtin_unreachable(); }
  Future via(Executor::KeepAlive<>) &&;
};
template <class T> class SemiFuture : public futures::detail::FutureBase<T>, public stub::Awaitable<T> {
public:
  T get() &&;
  T get(HighResDuration) &&;
};
struct Unit {};
Future<Unit> via(Executor::KeepAlive<>);
template <class F> auto via(Executor::KeepAlive<>, F &&) -> Future<std::invoke_result_t<F>> { __builtin_unreachable(); }
} // namespace folly
