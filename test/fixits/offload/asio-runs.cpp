// REQUIRES: real-headers
// RUN: %fix %s async-blocking-call --review --blocking-executor=Workers
// After the change a timer goes on while others wait: results, exceptions and references are what they were.
#include <boost/asio.hpp>
#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <thread>
#include <unistd.h>
namespace net = boost::asio;
using namespace std::chrono_literals;

net::thread_pool Workers(2);
std::string Stored = "row";
bool Over = false;

std::string &find(int Id) {
  ::usleep(200000);
  if (Id < 0)
    throw std::runtime_error("no row");
  return Stored;
}
net::awaitable<void> ticker(int &Ticks) {
  net::steady_timer Timer(co_await net::this_coro::executor);
  for (; !Over; ++Ticks) {
    Timer.expires_after(5ms);
    co_await Timer.async_wait(net::use_awaitable);
  }
}
net::awaitable<void> serve(net::ip::tcp::acceptor &Acceptor) {
  find(1) += "!";
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  try {
    find(-1);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  } catch (const std::exception &Problem) {
    std::printf("%s\n", Problem.what());
  }
  std::this_thread::sleep_for(100ms);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by native-async
  net::ip::tcp::socket Peer = Acceptor.accept();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by native-async
  char Data[3];
  net::read(Peer, net::buffer(Data));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by native-async
  std::printf("%.3s\n", Data);
  Over = true;
  co_return;
}
int main() {
  net::io_context Loop;
  net::ip::tcp::acceptor Acceptor(Loop, {net::ip::address_v4::loopback(), 0});
  int Ticks = 0;
  net::co_spawn(Loop, ticker(Ticks), net::detached);
  net::co_spawn(Loop, serve(Acceptor), net::detached);
  std::thread Client([Port = Acceptor.local_endpoint().port()] {
    net::io_context Own;
    net::ip::tcp::socket Socket(Own);
    Socket.connect({net::ip::address_v4::loopback(), Port});
    ::usleep(600000);
    net::write(Socket, net::buffer("abc", 3));
  });
  Loop.run();
  Client.join();
  Workers.join();
  std::printf("%s, %s\n", Stored.c_str(), Ticks > 20 ? "the loop went on" : "the loop stood still");
  // RUNS: no row
  // RUNS-NEXT: abc
  // RUNS-NEXT: row!, the loop went on
}
