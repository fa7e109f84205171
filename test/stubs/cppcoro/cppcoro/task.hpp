// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../../coroutine.inc"

namespace cppcoro {
template <class T = void> class task : public stub::Awaitable<T> {
public:
  struct promise_type : stub::Promise<task, T> {};
  bool is_ready() const noexcept;
};
} // namespace cppcoro
