// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../../coroutine.inc"

namespace unifex {
namespace _just_from {
inline const struct _fn {
  template <class F> stub::Awaitable<int> operator()(F &&) const { __builtin_unreachable(); }
} just_from{};
} // namespace _just_from
using _just_from::just_from;
} // namespace unifex
