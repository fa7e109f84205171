// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../coroutine.inc"

namespace QCoro {
template <class T = void> class Task : public stub::Awaitable<T> {
public:
  struct promise_type : stub::Promise<Task, T> {};
};
template <class T> T waitFor(Task<T> &&);
} // namespace QCoro
