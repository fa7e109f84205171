// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
class QThread {
public:
  static void msleep(unsigned long);
};
