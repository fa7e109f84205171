// RUN: %check %s async-blocking-call,async-blocking-wait
#include <unistd.h>
#include <userver/utils/async.hpp>
using namespace userver;

void tasksBad() {
  utils::Async("task", [] { return sleep(1); }).Get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
  engine::AsyncNoSpan([] { return sleep(1); }).Get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
void offLoadedOk(engine::TaskProcessor &Files) {
  utils::Async("task", [&] { return utils::Async(Files, "file", [] { return sleep(1); }).Get(); }).Get();
  engine::AsyncNoSpan(Files, [] { return sleep(1); }).Get();
}
void suspendsOk() {
  utils::Async("task", [] { engine::InterruptibleSleepFor(1); }).Get();
}
