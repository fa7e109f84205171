// Slots run in the thread of their object. An object of the user interface stays in the main thread.
// RUN: %check %s async-blocking-call
#include <QtConcurrent/qtconcurrentrun.h>
#include <QtCore/qtimer.h>
#include <QtWidgets/qpushbutton.h>
#include <unistd.h>

struct Worker : QObject {
  void fetch() { sleep(1); }
};
struct Window : QWidget {
  QPushButton *Button;
  QTimer *Timer;
  void saveBad() {
    sleep(1);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the callback 'Window::saveBad'
  }
  void connectBad() {
    connect(Button, &QPushButton::clicked, this, &Window::saveBad);
    connect(Timer, &QTimer::timeout, this, [] { sleep(1); });
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the callback
    connect(Button, &QPushButton::clicked, [] { sleep(1); });
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the callback
    QTimer::singleShot(1, this, [] { sleep(1); });
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the callback
    QMetaObject::invokeMethod(this, [] { sleep(1); });
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the callback
  }
  // Anything else may have been moved to a thread of its own.
  void connectOk(Worker *Elsewhere) {
    connect(Button, &QPushButton::clicked, Elsewhere, &Worker::fetch);
    connect(Button, &QPushButton::clicked, Elsewhere, [] { sleep(1); });
    connect(Timer, &QTimer::timeout, [] { sleep(1); });
    QTimer::singleShot(1, Elsewhere, &Worker::fetch);
    QMetaObject::invokeMethod(Elsewhere, [] { sleep(1); });
  }
  void directOk() {
    connect(Timer, &QTimer::timeout, this, [] { sleep(1); }, Qt::DirectConnection); // where the timer is
  }
  void offLoadedOk(QThreadPool *Pool) {
    connect(Button, &QPushButton::clicked, this, [=] { QtConcurrent::run(Pool, [] { sleep(1); }); });
  }
};
