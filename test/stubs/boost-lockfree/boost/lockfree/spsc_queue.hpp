// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace boost::lockfree {
template <class T, class... Options> class spsc_queue {
public:
  explicit spsc_queue(unsigned long);
  bool push(const T &);
  bool pop(T &);
  template <class F> bool consume_one(F &&) { return false; }
};
} // namespace boost::lockfree
