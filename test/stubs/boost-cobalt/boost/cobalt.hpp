// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../../coroutine.inc"

namespace boost::cobalt {
template <class T = void> struct task : stub::Awaitable<T> {
  struct promise_type : stub::Promise<task, T> {};
};
template <class T = void> struct promise : stub::Awaitable<T> {
  struct promise_type : stub::Promise<promise, T> {};
};
struct use_op_t {};
constexpr use_op_t use_op{};
template <class T> T run(task<T>);
template <class E, class T> stub::Awaitable<T> spawn(E, task<T> &&, use_op_t);
} // namespace boost::cobalt
