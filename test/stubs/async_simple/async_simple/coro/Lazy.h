// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../../../coroutine.inc"
#include <functional>
#include <type_traits>

namespace async_simple {
class Executor {
public:
  virtual bool schedule(std::function<void()>) = 0;
};
namespace coro {
template <class T> class RescheduleLazy : public stub::Awaitable<T> {
public:
  template <class F> void start(F &&) {}
  void detach();
};
template <class T = void> class Lazy : public stub::Awaitable<T> {
public:
  struct promise_type : stub::Promise<Lazy, T> {};
  RescheduleLazy<T> via(Executor *) &&;
  template <class F> void start(F &&) {}
};
} // namespace coro
} // namespace async_simple
