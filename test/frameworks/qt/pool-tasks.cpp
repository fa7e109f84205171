// RUN: %check %s async-blocking-call --contexts=task
#include <QtCore/qrunnable.h>
#include <unistd.h>

struct Job : QRunnable {
  void run() override {
    sleep(1);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the task 'Job::run'
  }
};
struct Other {
  virtual void run() { sleep(1); }
};
