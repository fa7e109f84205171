// As many clients as asked for, each of which sends a line, waits for the answer, and sends the next.
//
//   clients PORT CLIENTS SECONDS      prints requests per second, and the 50th and 99th percentile of the answers in ms
#include <boost/asio.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace net = boost::asio;
using net::ip::tcp;
using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

static net::awaitable<void> ask(tcp::endpoint Service, Clock::time_point Begin, Clock::time_point End,
                                std::vector<double> &Took) {
  tcp::socket Socket(co_await net::this_coro::executor);
  co_await Socket.async_connect(Service, net::use_awaitable);
  Socket.set_option(tcp::no_delay(true));
  std::string Answer;
  for (Clock::time_point Sent = Clock::now(); Sent < End; Sent = Clock::now()) {
    co_await net::async_write(Socket, net::buffer("apple\n", 6), net::use_awaitable);
    std::size_t Length = co_await net::async_read_until(Socket, net::dynamic_buffer(Answer), '\n', net::use_awaitable);
    Answer.erase(0, Length);
    if (Sent >= Begin)
      Took.push_back(Milliseconds(Clock::now() - Sent).count());
  }
}

int main(int argc, char **argv) {
  if (argc != 4)
    return std::fprintf(stderr, "usage: clients PORT CLIENTS SECONDS\n"), 2;
  tcp::endpoint Service(net::ip::address_v4::loopback(), static_cast<unsigned short>(std::atoi(argv[1])));
  double Seconds = std::atof(argv[3]);
  auto Length = std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(Seconds));
  Clock::time_point Begin = Clock::now() + std::chrono::seconds(1); // until all are connected
  std::vector<double> Took;
  net::io_context Loop(1);
  auto Ended = [](std::exception_ptr Error) {
    if (Error)
      std::rethrow_exception(Error);
  };
  for (int I = 0; I < std::atoi(argv[2]); ++I)
    net::co_spawn(Loop, ask(Service, Begin, Begin + Length, Took), Ended);
  Loop.run();
  if (Took.empty())
    return std::fprintf(stderr, "clients: no answer\n"), 1;
  std::sort(Took.begin(), Took.end());
  auto Percentile = [&](double P) { return Took[static_cast<std::size_t>(P * (Took.size() - 1))]; };
  std::printf("%.1f %.1f %.1f\n", Took.size() / Seconds, Percentile(0.5), Percentile(0.99));
}
