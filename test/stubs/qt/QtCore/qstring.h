// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
class QString {
public:
  QString();
  QString(const char *);
};
