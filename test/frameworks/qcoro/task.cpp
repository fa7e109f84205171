// RUN: %check %s async-blocking-call,async-blocking-wait
#include <QtConcurrent/qtconcurrentrun.h>
#include <QtCore/qthread.h>
#include <qcorotask.h>
#include <qcorothread.h>
#include <qcorotimer.h>

QCoro::Task<int> child() { co_return 1; }
QCoro::Task<int> waitsBad() {
  co_return QCoro::waitFor(child());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'QCoro::waitFor'{{.*}}
}
QCoro::Task<int> resultBad() {
  co_return QtConcurrent::run([] { return 1; }).result();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'QFuture::result'{{.*}}
}
QCoro::Task<> sleepsBad() {
  QThread::msleep(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'QThread::msleep'{{.*}}
  co_await QCoro::sleepFor(std::chrono::seconds(1));
}
QCoro::Task<> movedOk(QThread *Worker) {
  co_await QCoro::moveToThread(Worker);
  co_await QCoro::sleepFor(std::chrono::seconds(1)); // comes back to that thread
  QThread::msleep(1);
}
QCoro::Task<int> offLoadedOk(QThreadPool *Pool) {
  QtConcurrent::run([] { QThread::msleep(1); });
  QtConcurrent::run(Pool, [] { QThread::msleep(1); });
  co_return co_await child();
}
