// RUN: %check %s async-blocking-wait
#include <boost/asio.hpp>
#include <future>
namespace net = boost::asio;
using namespace std::chrono_literals;

net::awaitable<int> ifReadyOk(std::future<int> &F) {
  if (F.wait_for(0s) == std::future_status::ready)
    co_return F.get();
  co_return 0;
}
net::awaitable<int> earlyReturnOk(std::future<int> &F) {
  if (F.wait_for(std::chrono::milliseconds(0)) != std::future_status::ready)
    co_return 0;
  co_return F.get();
}
net::awaitable<int> pollingOk(std::future<int> &F, net::steady_timer &T) {
  while (F.wait_for(0ms) != std::future_status::ready)
    co_await T.async_wait(net::use_awaitable);
  co_return F.get();
}
net::awaitable<int> oneAfterTheOtherOk(std::future<int> &F, std::future<int> &G) {
  if (F.wait_for(0s) == std::future_status::ready && G.wait_for(0s) == std::future_status::ready)
    co_return F.get() + G.get();
  co_return 0;
}
net::awaitable<int> eitherIsNotOk(std::future<int> &F, std::future<int> &G) {
  if (F.wait_for(0s) != std::future_status::ready || G.wait_for(0s) != std::future_status::ready)
    co_return 0;
  co_return F.get() + G.get();
}
net::awaitable<int> oneOfThemBad(std::future<int> &F, std::future<int> &G) {
  if (F.wait_for(0s) == std::future_status::ready || G.wait_for(0s) == std::future_status::ready)
    co_return G.get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}get'{{.*}}[async-blocking-wait]
  co_return 0;
}
net::awaitable<int> otherFutureBad(std::future<int> &F, std::future<int> &G) {
  if (F.wait_for(0s) == std::future_status::ready)
    co_return G.get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}get'{{.*}}[async-blocking-wait]
  co_return 0;
}
net::awaitable<int> notReadyBad(std::future<int> &F) {
  if (F.wait_for(0s) == std::future_status::timeout)
    co_return F.get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}get'{{.*}}[async-blocking-wait]
  co_return 0;
}
