// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
class QLockFile {
public:
  bool tryLock(int timeout = 0);
};
