// RUN: %check %s async-blocking-wait
#include <boost/asio.hpp>
namespace net = boost::asio;
using net::awaitable, net::use_awaitable, net::use_future;

awaitable<int> child() { co_return 1; }

awaitable<int> spawnedBad(net::io_context &Io) {
  co_return net::co_spawn(Io, child(), use_future).get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}get'{{.*}}[async-blocking-wait]
}
awaitable<int> postedBad(net::thread_pool &Pool) {
  auto F = net::post(Pool, use_future([] { return 1; }));
  co_return F.get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}get'{{.*}}[async-blocking-wait]
}
awaitable<int> awaitedOk(net::io_context &Io) {
  co_return co_await net::co_spawn(Io, child(), use_awaitable) + co_await child();
}
