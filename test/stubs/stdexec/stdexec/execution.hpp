// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../../coroutine.inc"
#include <utility>

namespace stdexec {
struct scheduler {};
struct sender : stub::Awaitable<int> {};
struct schedule_t {
  sender operator()(scheduler) const;
};
struct then_t {
  template <class F> sender operator()(sender, F) const { __builtin_unreachable(); }
};
struct sync_wait_t {
  template <class S> int operator()(S &&) const;
};
inline constexpr schedule_t schedule{};
inline constexpr then_t then{};
inline constexpr sync_wait_t sync_wait{};
} // namespace stdexec
