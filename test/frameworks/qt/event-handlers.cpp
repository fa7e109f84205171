// RUN: %check %s async-blocking-call
#include <QtConcurrent/qtconcurrentrun.h>
#include <QtCore/qrunnable.h>
#include <QtWidgets/qpushbutton.h>
#include <unistd.h>

struct Button : QPushButton {
  void mousePressEvent(QMouseEvent *) override {
    sleep(1);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the callback 'Button::mousePressEvent'
  }
  void closeEvent(QCloseEvent *) override { QtConcurrent::run([] { sleep(1); }); }
  bool eventFilter(QObject *, QEvent *) override {
    return !sleep(1);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the callback 'Button::eventFilter'
  }
};
// May have a thread of its own.
struct Worker : QObject {
  void timerEvent(QTimerEvent *) override { sleep(1); }
};
struct Job : QRunnable {
  void run() override { sleep(1); }
};
