// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <QtCore/qobject.h>

class QCloseEvent;
class QMouseEvent;
class QWidget : public QObject {
protected:
  bool event(QEvent *) override;
  virtual void mousePressEvent(QMouseEvent *);
  virtual void closeEvent(QCloseEvent *);
};
