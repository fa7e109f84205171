// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

namespace folly {
template <class T, class Tag = void, class AccessMode = void> class ThreadLocal {
public:
  T *get() const;
  T *operator->() const;
  T &operator*() const;
};
} // namespace folly
