// RUN: %check %s async-blocking-call --unsure=report
#include <QtCore/qtimer.h>
#include <unistd.h>

struct Worker : QObject {
  void fetch() {
    sleep(1);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the callback 'Worker::fetch'
  }
  void save() { sleep(1); }
};
void start(QTimer *Timer, Worker *SomeThread) {
  QObject::connect(Timer, &QTimer::timeout, SomeThread, &Worker::fetch);
  QObject::connect(Timer, &QTimer::timeout, [] { sleep(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the callback
}
