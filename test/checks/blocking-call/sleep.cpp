// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <chrono>
#include <thread>
#include <unistd.h>
namespace net = boost::asio;
using namespace std::chrono_literals;

template <typename F> static bool retry(F Try) {
  for (int I = 0; I < 3; ++I) {
    if (Try())
      return true;
    std::this_thread::sleep_for(100ms);
  }
  return false;
}

net::awaitable<void> sleepBad() {
  std::this_thread::sleep_for(1s);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}sleep_for'{{.*}}[async-blocking-call]
  ::usleep(1000);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'usleep'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<bool> retryBad() {
  co_return retry([] { return false; });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'retry'{{.*}}sleep_for'{{.*}}[async-blocking-call]
}
net::awaitable<void> yieldOk() {
  std::this_thread::yield();
  co_return;
}
