// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <QtCore/qstring.h>
#include <QtWidgets/qwidget.h>

class QDialog : public QWidget {
public:
  virtual int exec();
  virtual void open();
};
class QMessageBox : public QDialog {
public:
  static int information(QWidget *, const QString &, const QString &);
};
