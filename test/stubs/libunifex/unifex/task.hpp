// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../../coroutine.inc"

namespace unifex {
namespace _task {
template <class T, bool> struct _task {
  struct type : stub::Awaitable<T> {
    struct promise_type : stub::Promise<type, T> {};
  };
};
} // namespace _task
template <class T> using task = typename _task::_task<T, false>::type;
} // namespace unifex
