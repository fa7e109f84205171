// Async([task processor,] name, [deadline,] f, arguments…) and AsyncNoSpan without a name: who may block is told by the first.
// RUN: %check %s async-blocking-call
#include <unistd.h>
#include <userver/utils/async.hpp>
using namespace userver;

static int query(int Id) {
  return sleep(Id);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the fiber 'query'
}
static int load(int Id) { return sleep(Id); }

void hereBad() {
  utils::Async("query", query, 1).Get();
  engine::AsyncNoSpan(engine::Deadline(), [] { return sleep(1); }).Get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the fiber
}
void thereOk(engine::TaskProcessor &Files) {
  utils::Async(Files, "load", load, 1).Get();
  utils::Async(Files, "load", engine::Deadline(), [] { return load(1); }).Get();
  engine::AsyncNoSpan(Files, load, 1).Get();
  engine::AsyncNoSpan(Files, engine::Deadline(), [] { return load(1); }).Get();
}
