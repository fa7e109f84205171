// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <QtCore/qstring.h>

class QSqlDatabase {
public:
  QSqlDatabase();
};
class QSqlQuery {
public:
  explicit QSqlQuery(const QString & = QString(), const QSqlDatabase & = QSqlDatabase());
  explicit QSqlQuery(const QSqlDatabase &);
  bool exec();
};
