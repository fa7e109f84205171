// RUN: %check %s async-thread-local-across-await
// A task of QCoro goes on in the event loop of the thread that awaited.
#include <qcorotask.h>
#include <qcorothread.h>
#include <qcorotimer.h>

#include <chrono>

static thread_local int Requests;

QCoro::Task<> sameThreadOk() {
  int &Mine = Requests;
  co_await QCoro::sleepFor(std::chrono::seconds(1));
  ++Mine;
}
QCoro::Task<> FN_moved(QThread *Worker) { // whether it is this suspension that lies between is not looked at
  int &Mine = Requests;
  co_await QCoro::moveToThread(Worker);
  ++Mine;
}
