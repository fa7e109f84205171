// RUN: %check %s async-unbounded-submit
// Pools of the project: one that posts what it is given, one whose threads take jobs from a queue, one whose queue is bounded.
#include <boost/asio.hpp>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <queue>
#include <thread>
#include <vector>

void work(int N);

struct Poster {
  void run(std::function<void()> Job) { boost::asio::post(Pool, std::move(Job)); }
  boost::asio::thread_pool Pool;
};
struct Workers {
  Workers() {
    Thread = std::thread([this] {
      for (;;) {
        std::unique_lock Lock(Mutex);
        NotEmpty.wait(Lock, [this] { return !Jobs.empty(); });
        auto Job = std::move(Jobs.front());
        Jobs.pop();
        Lock.unlock();
        Job();
      }
    });
  }
  void submit(std::function<void()> Job) {
    std::lock_guard Lock(Mutex);
    Jobs.push(std::move(Job));
    NotEmpty.notify_one();
  }
  void submitBounded(std::function<void()> Job) {
    std::unique_lock Lock(Mutex);
    NotFull.wait(Lock, [this] { return Jobs.size() < 100; });
    Jobs.push(std::move(Job));
    NotEmpty.notify_one();
  }
  std::mutex Mutex;
  std::condition_variable NotEmpty, NotFull;
  std::queue<std::function<void()>> Jobs;
  std::thread Thread;
};

void posterBad(Poster &To, const std::vector<int> &Items) {
  for (int Item : Items)
    To.run([Item] { work(Item); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}submits 'lambda in posterBad' to 'To' once for each element of 'Items'
}
void workersBad(Workers &To, const std::vector<int> &Items) {
  for (int Item : Items)
    To.submit([Item] { work(Item); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}submits 'lambda in workersBad' to 'To' once for each element of 'Items'
}
void pointerBad(const std::unique_ptr<Workers> &To, const std::vector<int> &Items) {
  for (int Item : Items)
    To->submit([Item] { work(Item); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}submits 'lambda in pointerBad'{{.*}}once for each element of 'Items'
}
void boundedOk(Workers &To, const std::vector<int> &Items) {
  for (int Item : Items)
    To.submitBounded([Item] { work(Item); });
}
static void each(const std::vector<int> &Items, std::function<void(int)> Do) {
  for (int Item : Items)
    Do(Item);
}
void calledHereOk(const std::vector<std::vector<int>> &Groups) {
  for (auto &Group : Groups)
    each(Group, [](int Item) { work(Item); });
}
