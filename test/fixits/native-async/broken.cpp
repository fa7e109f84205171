// RUN: %fix %s async-blocking-call --rewrites=native-async --config %t.dir.src/.async-tidy
// What compiles in none of the files that read a header is refused, however many they are.
//--- .async-tidy
catalog:
  rewrites: [{rewrite: native-async, name: "::sleep", in: folly::coro::Task, text: "co_await nobody(${0})"}]
//--- a.cpp
#include "wait.h"
//--- b.cpp
#include "wait.h"
//--- wait.h
#pragma once
#include <folly/coro/Task.h>
extern "C" unsigned sleep(unsigned);
inline folly::coro::Task<void> waitBad() {
  sleep(1);
  // CHECK: wait.h:[[@LINE-1]]:{{.*}}left: native-async: it would not compile: {{.*}}'nobody'{{.*}}; offload: --rewrites leaves it out
  // FIXES: {{^}}  sleep(1);
  co_return;
}
