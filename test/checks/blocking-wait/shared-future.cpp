// RUN: %check %s async-blocking-wait
#include <boost/asio.hpp>
#include <future>
namespace net = boost::asio;

struct Config {
  std::shared_future<int> Loaded;
};

net::awaitable<int> getBad(Config &C) {
  co_return C.Loaded.get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}get'{{.*}}[async-blocking-wait]
}
net::awaitable<void> waitBad(std::shared_future<void> F) {
  F.wait();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}wait'{{.*}}[async-blocking-wait]
  co_return;
}
