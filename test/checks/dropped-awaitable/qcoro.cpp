// RUN: %check %s async-dropped-awaitable
// A QCoro::Task runs when it is made, up to its first suspension: there is nothing lazy but a move that is not awaited.
#include <qcorotask.h>
#include <qcorothread.h>
#include <qcorotimer.h>

#include <chrono>
#include <utility>
#include <vector>

QCoro::Task<int> fetch(int Id);
QCoro::Task<> upload(int Id);

QCoro::Task<> stayBad(QThread *Worker) {
  QCoro::moveToThread(Worker);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'QCoro::moveToThread' is not awaited, so the coroutine stays on its executor; co_await it
  co_await upload(1);
}
QCoro::Task<> movedOk(QThread *Worker) {
  co_await QCoro::moveToThread(Worker);
  upload(1);
  QCoro::sleepFor(std::chrono::seconds(1));
  auto Answer = fetch(1);
  std::vector<QCoro::Task<int>> Answers;
  Answers.push_back(fetch(2));
}
