// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <memory>
#include <thread>
namespace net = boost::asio;

struct Worker {
  std::thread Thread;
  virtual ~Worker() { Thread.join(); }
};
struct Loud : Worker {};

net::awaitable<void> resetBad(std::unique_ptr<Worker> &W) {
  W.reset();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}join{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> deleteBad(Loud *W) {
  delete W;
  // CHECK: cpp:[[@LINE-1]]:{{.*}}join{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> scopeBad() {
  auto W = std::make_unique<Loud>();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}join{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> assignBad(std::unique_ptr<Worker> &W) {
  W = nullptr;
  // CHECK: cpp:[[@LINE-1]]:{{.*}}join{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> releaseOk(std::unique_ptr<Worker> &W) {
  W.release();
  co_return;
}
