// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <QtCore/qobject.h>
#include <QtCore/qstring.h>

namespace QDBus {
enum CallMode { NoBlock, Block, BlockWithGui, AutoDetect };
}
class QDBusMessage {};
class QDBusPendingCall {};
class QDBusAbstractInterface : public QObject {
public:
  template <class... A> QDBusMessage call(const QString &, A &&...) { return {}; }
  template <class... A> QDBusMessage call(QDBus::CallMode, const QString &, A &&...) { return {}; }
  template <class... A> QDBusPendingCall asyncCall(const QString &, A &&...) { return {}; }
};
