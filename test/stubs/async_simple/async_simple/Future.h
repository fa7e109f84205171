// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

namespace async_simple {
template <class T> class Future {
public:
  T get();
};
} // namespace async_simple
