// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <QtCore/qobject.h>

class QThreadPool : public QObject {
public:
  static QThreadPool *globalInstance();
};
