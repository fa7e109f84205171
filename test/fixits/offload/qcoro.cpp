// RUN: %fix %s async-blocking-call
#include <QtSql/qsqlquery.h>
#include <libpq-fe.h>
#include <qcorotask.h>
#include <string>

// FIXES-DAG: {{^}}#include <QtConcurrent/QtConcurrentRun>
// FIXES-DAG: {{^}}#include <QCoroFuture>
// FIXES-DAG: {{^}}#include <QtCore/QThreadPool>

static int load(std::string Path) { return PQntuples(PQexec(nullptr, Path.c_str())); }
static int careful(std::string Path) noexcept { return load(Path); }

QCoro::Task<PGconn *> connectBad(std::string Host) {
  const char *Text = "";
  co_return PQconnectdb(Text);
  // CHECK: cpp:{{.*}}fixed by offload
  // FIXES: {{^}}  co_return co_await QtConcurrent::run(QThreadPool::globalInstance(), [&] { return PQconnectdb(Text); });
}
QCoro::Task<int> noexceptBad(std::string Path) {
  co_return careful(Path);
  // CHECK: cpp:{{.*}}fixed by offload
  // FIXES: {{^}}  co_return co_await QtConcurrent::run(QThreadPool::globalInstance(), [&] { return careful(Path); });
}
// Whoever catches it would no longer do so.
QCoro::Task<int> throws(std::string Path) {
  co_return load(Path);
  // CHECK: cpp:{{.*}}left: offload: what it throws would arrive as a QUnhandledException, unless that is a QException; --review
}
QCoro::Task<> bound() {
  QSqlQuery Query;
  Query.exec();
  // CHECK: cpp:{{.*}}left: {{.*}}; offload: a 'QSqlQuery' belongs to its thread
  co_return;
}
