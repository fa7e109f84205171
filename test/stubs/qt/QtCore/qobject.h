// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
class QEvent;
class QTimerEvent;
namespace Qt {
enum ConnectionType { AutoConnection, DirectConnection, QueuedConnection, BlockingQueuedConnection };
}
namespace QtPrivate {
template <class F> struct FunctionPointer {};
template <class C, class R, class... A> struct FunctionPointer<R (C::*)(A...)> {
  using Object = C;
};
} // namespace QtPrivate
class QObject {
public:
  virtual ~QObject();
  virtual bool event(QEvent *);
  virtual bool eventFilter(QObject *, QEvent *);
  template <class S, class M>
  static void connect(const typename QtPrivate::FunctionPointer<S>::Object *, S,
                      const typename QtPrivate::FunctionPointer<M>::Object *, M, Qt::ConnectionType = Qt::AutoConnection) {}
  template <class S, class F> static void connect(const typename QtPrivate::FunctionPointer<S>::Object *, S, F) {}
  template <class S, class F>
  static void connect(const typename QtPrivate::FunctionPointer<S>::Object *, S, const QObject *, F,
                      Qt::ConnectionType = Qt::AutoConnection) {}

protected:
  virtual void timerEvent(QTimerEvent *);
};
struct QMetaObject {
  template <class F> static bool invokeMethod(QObject *, F, Qt::ConnectionType = Qt::AutoConnection) { return true; }
};
