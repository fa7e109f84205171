// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../../coroutine.inc"
#include <concepts>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>

namespace stdexec {
template <class T>
concept scheduler = std::copy_constructible<std::remove_cvref_t<T>>;
struct __sexpr : stub::Awaitable<int> {};
struct schedule_t {
  template <scheduler S> __sexpr operator()(S &&) const;
};
struct then_t {
  template <class Sender, class F> __sexpr operator()(Sender &&, F) const { __builtin_unreachable(); }
};
struct sync_wait_t {
  template <class Sender> std::optional<std::tuple<int>> operator()(Sender &&) const;
};
inline constexpr schedule_t schedule{};
inline constexpr then_t then{};
inline constexpr sync_wait_t sync_wait{};
} // namespace stdexec
