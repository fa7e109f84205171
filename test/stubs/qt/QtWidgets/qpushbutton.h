// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <QtWidgets/qwidget.h>

class QAbstractButton : public QWidget {
public:
  void clicked(bool = false);

protected:
  void mousePressEvent(QMouseEvent *) override;
};
class QPushButton : public QAbstractButton {};
