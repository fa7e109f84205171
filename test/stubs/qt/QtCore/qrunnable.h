// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
class QRunnable {
public:
  virtual void run() = 0;
};
