// RUN: %check %s async-unbounded-submit
// Something in the loop waits: a window, a batch, a semaphore, an await.
#include <boost/asio.hpp>
#include <deque>
#include <future>
#include <semaphore>
#include <vector>
namespace net = boost::asio;

int work(int N);

void windowOk(net::thread_pool &Pool, const std::vector<int> &Items) {
  std::deque<std::future<int>> Flying;
  for (int Item : Items) {
    if (Flying.size() >= 16) {
      Flying.front().get();
      Flying.pop_front();
    }
    Flying.push_back(net::post(Pool, net::use_future([Item] { return work(Item); })));
  }
}
void semaphoreOk(net::thread_pool &Pool, const std::vector<int> &Items) {
  std::counting_semaphore<16> Slots(16);
  for (int Item : Items) {
    Slots.acquire();
    net::post(Pool, [&Slots, Item] {
      work(Item);
      Slots.release();
    });
  }
}
static void drain(std::vector<std::future<int>> &Parts) {
  for (auto &Part : Parts)
    Part.get();
  Parts.clear();
}
void batchOk(net::thread_pool &Pool, const std::vector<int> &Items) {
  std::vector<std::future<int>> Parts;
  for (int Item : Items) {
    Parts.push_back(net::post(Pool, net::use_future([Item] { return work(Item); })));
    if (Parts.size() == 16)
      drain(Parts);
  }
  drain(Parts);
}
void batchOfTenOk(net::thread_pool &Pool, int Rounds) {
  for (int Round = 0; Round < Rounds; ++Round) {
    std::vector<std::future<int>> Parts;
    for (int I = 0; I < 10; ++I)
      Parts.push_back(net::post(Pool, net::use_future([I] { return work(I); })));
    drain(Parts);
  }
}
static net::awaitable<void> serve(int N) {
  work(N);
  co_return;
}
net::awaitable<void> awaitEachOk(net::thread_pool &Pool, std::vector<int> Items) {
  for (int Item : Items)
    co_await net::co_spawn(Pool, serve(Item), net::use_awaitable);
}
net::awaitable<void> acceptOk(net::thread_pool &Pool, net::ip::tcp::acceptor &Acceptor) {
  for (;;) {
    auto Socket = co_await Acceptor.async_accept(net::use_awaitable);
    net::co_spawn(Pool, serve(1), net::detached);
  }
}
net::awaitable<void> spawnAllBad(net::thread_pool &Pool, std::vector<int> Items) {
  for (int Item : Items)
    net::co_spawn(Pool, serve(Item), net::detached);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}submits 'serve' to 'Pool' once for each element of 'Items'
  co_return;
}
void waitAfterwardsBad(net::thread_pool &Pool, const std::vector<int> &Items) {
  std::vector<std::future<int>> Parts;
  for (int Item : Items)
    Parts.push_back(net::post(Pool, net::use_future([Item] { return work(Item); })));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}once for each element of 'Items'
  drain(Parts);
}
