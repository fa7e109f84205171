// RUN: %fix %s async-blocking-wait
#include <boost/asio.hpp>
#include <memory>
#include <string>
namespace net = boost::asio;

net::awaitable<int> child(int);
net::awaitable<std::string> name();

net::awaitable<int> spawnedBad(net::thread_pool &Pool) {
  int Sum = net::co_spawn(Pool, child(1), net::use_future).get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by await-result: 'std::future::get' blocks the coroutine 'spawnedBad'
  // FIXES: {{^}}  int Sum = co_await net::co_spawn(Pool, child(1), net::use_awaitable);
  co_return Sum + net::co_spawn(Pool, name(), net::use_future).get().size();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by await-result
  // FIXES: {{^}}  co_return Sum + (co_await net::co_spawn(Pool, name(), net::use_awaitable)).size();
}
net::awaitable<int> variable(net::thread_pool &Pool) {
  auto F = net::co_spawn(Pool, child(1), net::use_future);
  co_return F.get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-result: its object does not come right from a call of 'boost::asio::co_spawn' with 'boost::asio::use_future'
}
net::awaitable<int> otherToken(net::thread_pool &Pool) {
  co_return net::post(Pool, net::use_future([] { return 1; })).get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-result: its object does not come right
}
net::awaitable<int> comment(net::thread_pool &Pool) {
  co_return net::co_spawn(Pool, /* the second */ child(2), net::use_future).get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-result: a comment or preprocessor directive in it would be lost
}
net::awaitable<int> closure(net::thread_pool &Pool, std::shared_ptr<int> P) {
  co_return net::co_spawn(Pool, [P] { return child(*P); }, net::use_future).get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-result: a closure in it captures something with a destructor
}
struct Session {
  void onRead(net::io_context &Io, net::steady_timer &Timer) {
    Timer.async_wait([&](boost::system::error_code) {
      net::co_spawn(Io, child(1), net::use_future).get();
      // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-result: 'lambda in Session::onRead' is no coroutine
    });
  }
};
