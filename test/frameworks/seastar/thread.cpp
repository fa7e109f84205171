// RUN: %check %s async-blocking-call,async-blocking-wait
#include <seastar/core/sleep.hh>
#include <seastar/core/thread.hh>
#include <thread>
#include <unistd.h>

seastar::future<> coroutineBad() {
  sleep(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
  co_return;
}
void onReactorBad() {
  (void)seastar::async([] { sleep(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
  (void)seastar::sleep(std::chrono::seconds(1)).then([] { sleep(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
  (void)seastar::smp::submit_to(1, [] { sleep(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
void suspendsOk() {
  (void)seastar::async([] { seastar::sleep(std::chrono::seconds(1)).get(); });
}
void offLoadedOk() {
  (void)seastar::async([] { std::thread([] { sleep(1); }).detach(); });
}
