// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
template <class T> class QFuture {
public:
  T result() const;
  bool isFinished() const;
  template <class F> QFuture<T> then(F &&);
};
