// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace boost::interprocess {
struct defer_lock_type {};
static const defer_lock_type defer_lock = defer_lock_type();
template <class Mutex> class scoped_lock {
public:
  explicit scoped_lock(Mutex &M) : Held(&M) { Held->lock(); }
  scoped_lock(Mutex &M, defer_lock_type) : Held(&M) {}
  ~scoped_lock() {}

private:
  Mutex *Held;
};
} // namespace boost::interprocess
