// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../../../coroutine.inc"
#include <functional>

namespace async_simple {
class Executor {
public:
  virtual bool schedule(std::function<void()>) = 0;
};
namespace coro {
template <class T = void> class Lazy : public stub::Awaitable<T> {
public:
  struct promise_type : stub::Promise<Lazy, T> {};
};
} // namespace coro
} // namespace async_simple
