// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <utility>

namespace pplx {
template <class T> class task {
public:
  T get() const;
  bool is_done() const;
  template <class F> task<decltype(std::declval<F>()(std::declval<T>()))> then(const F &) const { return {}; }
};
} // namespace pplx
