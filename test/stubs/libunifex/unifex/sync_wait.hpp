// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace unifex {
namespace _sync_wait_cpo {
struct _fn {
  template <class S> int operator()(S &&) const;
};
} // namespace _sync_wait_cpo
inline constexpr _sync_wait_cpo::_fn sync_wait{};
} // namespace unifex
