// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
class QBasicMutex {};
class QMutex : public QBasicMutex {
public:
  bool tryLock() noexcept;
  bool tryLock(int timeout);
};
