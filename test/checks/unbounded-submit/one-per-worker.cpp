// RUN: %check %s async-unbounded-submit
#include <algorithm>
#include <boost/asio.hpp>
#include <future>
#include <thread>
#include <vector>
namespace net = boost::asio;

void work();

void perCoreOk(net::thread_pool &Pool) {
  for (unsigned I = 0; I < std::thread::hardware_concurrency(); ++I)
    net::post(Pool, [] { work(); });
  unsigned Workers = std::thread::hardware_concurrency();
  for (unsigned I = 0; I < Workers; ++I)
    net::post(Pool, [] { work(); });
}
void threadsOk(int Count) {
  std::vector<std::thread> Threads;
  for (int I = 0; I < Count; ++I)
    Threads.emplace_back([] { work(); });
  for (auto &Thread : Threads)
    Thread.join();
}
void eachLoopOk(std::vector<net::io_context> &Loops) {
  for (auto &Loop : Loops)
    net::post(Loop, [] { work(); });
  for (size_t I = 0; I < Loops.size(); ++I)
    net::post(Loops[I], [] { work(); });
}
void asyncBad(const std::vector<int> &Items) {
  std::vector<std::future<void>> Parts;
  for (int Item : Items)
    Parts.push_back(std::async(std::launch::async, [Item] { work(); }));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}once for each element of 'Items'
}

struct Workers {
  explicit Workers(unsigned Threads) : Pool(Threads) {
    for (Started = 0; Started < Threads; ++Started)
      net::post(Pool, [] { work(); });
  }
  unsigned Started;
  net::thread_pool Pool;
};
void multiplesOk(net::thread_pool &Pool) {
  const size_t Tasks = std::thread::hardware_concurrency() * 10;
  for (size_t I = 0; I < Tasks; ++I)
    net::post(Pool, [] { work(); });
  const size_t Few = std::min(std::thread::hardware_concurrency(), 4u);
  for (size_t I = 0; I < Few * 3; ++I)
    net::post(Pool, [] { work(); });
  std::vector<int> PerCore(std::thread::hardware_concurrency());
  for (int &Each : PerCore)
    net::post(Pool, [&Each] { work(); });
}
struct Threads {
  size_t size() const { return All.size(); }
  std::vector<std::thread> All;
};
void ownPoolOk(net::thread_pool &Pool, const Threads &T) {
  for (size_t I = 0; I < T.size(); ++I)
    net::post(Pool, [] { work(); });
}
void loopsOk(net::io_context &Loop, int Count) {
  std::vector<std::future<void>> Runners;
  for (int I = 0; I < Count; ++I)
    Runners.push_back(std::async(std::launch::async, [&Loop] { Loop.run(); }));
}
