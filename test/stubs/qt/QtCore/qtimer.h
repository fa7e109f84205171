// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <QtCore/qobject.h>
#include <chrono>

class QTimer : public QObject {
public:
  void timeout();
  template <class D, class F> static void singleShot(D, F) {}
  template <class D, class F> static void singleShot(D, const QObject *, F) {}
};
