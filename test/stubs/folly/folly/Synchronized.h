// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

namespace folly {
template <bool ReaderPriority, class Tag = void> class SharedMutexImpl {
public:
  void lock();
  void unlock();
};
using SharedMutex = SharedMutexImpl<false>;

template <class SynchronizedType, class Policy> class LockedPtr {
public:
  LockedPtr(LockedPtr &&) noexcept;
  ~LockedPtr();
  typename SynchronizedType::DataType *operator->() const;
  typename SynchronizedType::DataType &operator*() const;
  void unlock();

private:
  LockedPtr() = default;
};
struct Exclusive;
struct Shared;
template <class Subclass> class SynchronizedBase {
public:
  LockedPtr<Subclass, Exclusive> wlock();
  LockedPtr<Subclass, Shared> rlock() const;
};
template <class T, class Mutex = SharedMutex> struct Synchronized : SynchronizedBase<Synchronized<T, Mutex>> {
  using DataType = T;
};
} // namespace folly
