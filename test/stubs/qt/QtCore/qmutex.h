// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
class QBasicMutex {
public:
  void lock() noexcept;
  void unlock() noexcept;
};
class QMutex : public QBasicMutex {
public:
  bool tryLock() noexcept;
  bool tryLock(int timeout);
};
template <class Mutex> class QMutexLocker {
public:
  explicit QMutexLocker(Mutex *) {}
  ~QMutexLocker() {}
  void unlock() noexcept;
  void relock() noexcept;
};
