// RUN: %check %s async-blocking-call
#include <boost/fiber/all.hpp>
#include <mutex>
#include <thread>
#include <unistd.h>
namespace fibers = boost::fibers;

static void client(int) {
  sleep(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
void startedBad() {
  fibers::fiber(client, 1).detach();
  fibers::fiber(fibers::launch::dispatch, [] { std::this_thread::sleep_for(std::chrono::seconds(1)); }).join();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'std::this_thread::sleep_for'{{.*}}
  fibers::async([] { return sleep(1); }).get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
void suspendsOk(fibers::mutex &Mutex) {
  fibers::fiber([&] {
    std::lock_guard<fibers::mutex> Lock(Mutex);
    boost::this_fiber::sleep_for(std::chrono::seconds(1));
    fibers::async([] { return 1; }).get();
  }).join();
}
void offLoadedOk() {
  fibers::fiber([] { std::thread([] { sleep(1); }).detach(); }).join();
}
