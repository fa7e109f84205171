// RUN: %check %s async-blocking-wait
#include <boost/asio.hpp>
#include <future>
namespace net = boost::asio;

net::awaitable<int> getBad(std::future<int> F) {
  co_return F.get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}get'{{.*}}'getBad'{{.*}}[async-blocking-wait]
}
net::awaitable<void> waitBad(std::future<int> &F) {
  F.wait();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}wait'{{.*}}[async-blocking-wait]
  F.wait_for(std::chrono::seconds(1));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}wait_for'{{.*}}[async-blocking-wait]
  co_return;
}
net::awaitable<bool> askOk(std::future<int> &F) { co_return F.valid(); }
