// RUN: %check %s async-blocking-wait
#include <boost/asio.hpp>
#include <future>
#include <vector>
namespace net = boost::asio;

net::awaitable<int> sumBad(net::thread_pool &Pool) {
  std::vector<std::future<int>> Parts;
  for (int I = 0; I < 4; ++I)
    Parts.push_back(net::post(Pool, net::use_future([I] { return I; })));
  int Sum = 0;
  for (auto &Part : Parts)
    Sum += Part.get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}get'{{.*}}[async-blocking-wait]
  co_return Sum;
}
net::awaitable<int> drainReadyOk(std::vector<std::future<int>> &Parts) {
  int Sum = 0;
  for (auto &Part : Parts)
    if (Part.valid() && Part.wait_for(std::chrono::seconds(0)) == std::future_status::ready)
      Sum += Part.get();
  co_return Sum;
}
