// RUN: %check %s async-blocking-wait
#include <drogon/drogon.h>

drogon::Task<int> child() { co_return 1; }
drogon::Task<int> insideBad() {
  co_return drogon::sync_wait(child());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'drogon::sync_wait'{{.*}}
}
drogon::Task<int> awaitedOk() { co_return co_await child(); }
int main() { return drogon::sync_wait(awaitedOk()); }
