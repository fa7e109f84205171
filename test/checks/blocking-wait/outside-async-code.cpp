// RUN: %check %s async-blocking-wait
#include <boost/asio.hpp>
#include <future>
#include <thread>
namespace net = boost::asio;

net::awaitable<int> serve() { co_return 1; }

net::awaitable<void> onThreadOk(std::shared_future<int> F) {
  std::thread([F] { F.get(); }).detach();
  co_return;
}
net::awaitable<int> onPoolOk(net::thread_pool &Pool, std::future<int> &F) {
  co_return co_await net::co_spawn(Pool, [&]() -> net::awaitable<int> { co_return F.get(); }, net::use_awaitable);
}
int main() {
  net::io_context Io;
  auto Served = net::co_spawn(Io, serve(), net::use_future);
  std::jthread Runner([&] { Io.run(); });
  return Served.get();
}
