// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../../../coroutine.inc"
#include <folly/executors/CPUThreadPoolExecutor.h>
#include <folly/futures/Future.h>

namespace folly::coro {
template <class T> class TaskWithExecutor : public stub::Awaitable<T> {
public:
  SemiFuture<T> start() && { return {}; }
};
template <class T = void> class Task : public stub::Awaitable<T> {
public:
  struct promise_type : stub::Promise<Task, T> {};
  friend TaskWithExecutor<T> co_withExecutor(Executor::KeepAlive<>, Task) { return {}; }
};
} // namespace folly::coro
