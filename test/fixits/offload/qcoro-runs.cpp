// REQUIRES: real-headers
// RUN: %fix %s async-blocking-call --review
// LINK: -lQt6Concurrent -lQt6Core -lQCoro6Core
#include <QtCore/qcoreapplication.h>
#include <QtCore/qtimer.h>
#include <cstdio>
#include <qcorotask.h>
#include <string>
#include <unistd.h>

static std::string load(int Id) {
  ::usleep(200000);
  return std::to_string(Id);
}
static QCoro::Task<> handle() {
  std::string Row = load(7);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  std::printf("row %s\n", Row.c_str());
  QCoreApplication::quit();
  co_return;
}
int main(int Count, char **Words) {
  QCoreApplication App(Count, Words);
  int Ticks = 0;
  QTimer Timer;
  QObject::connect(&Timer, &QTimer::timeout, [&] { ++Ticks; });
  Timer.start(5);
  QTimer::singleShot(0, [] { handle(); });
  QCoreApplication::exec();
  std::printf("%s\n", Ticks > 10 ? "the loop went on" : "the loop stood still");
  // RUNS: row 7
  // RUNS-NEXT: the loop went on
}
