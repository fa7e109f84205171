// RUN: %fix %s async-same-executor-wait --review --blocking-executor=parents()
// A pool of the project's own, and the one of a library: the object of the call says where the task runs.
//--- folly.cpp
#include <folly/executors/CPUThreadPoolExecutor.h>
#include <folly/futures/Future.h>
folly::CPUThreadPoolExecutor &parents();
int follyPart(int N);
static folly::CPUThreadPoolExecutor Pool(4);
static int follyWhole(int N) {
  return folly::via(&Pool, [N] { return follyPart(N); }).get();
  // CHECK-DAG: folly.cpp:[[@LINE-1]]:{{.*}}fixed by separate-executor
}
void follyBad() {
  Pool.add([] { follyWhole(1); });
  // FIXES-DAG: {{^}}  parents().add([] { follyWhole(1); });
}
//--- own.cpp
#include <condition_variable>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <queue>
#include <thread>
#include <vector>
class ThreadPool {
public:
  explicit ThreadPool(unsigned Threads) {
    for (unsigned I = 0; I < Threads; ++I)
      Workers.emplace_back([this] {
        for (;;) {
          std::function<void()> Job;
          {
            std::unique_lock Lock(Mutex);
            Ready.wait(Lock, [this] { return !Jobs.empty(); });
            Job = std::move(Jobs.front());
            Jobs.pop();
          }
          Job();
        }
      });
  }
  template <class F> auto enqueue(F &&Do) -> std::future<decltype(Do())> {
    auto Task = std::make_shared<std::packaged_task<decltype(Do())()>>(std::forward<F>(Do));
    auto Result = Task->get_future();
    {
      std::unique_lock Lock(Mutex);
      Jobs.emplace([Task] { (*Task)(); });
    }
    Ready.notify_one();
    return Result;
  }

private:
  std::vector<std::thread> Workers;
  std::queue<std::function<void()>> Jobs;
  std::mutex Mutex;
  std::condition_variable Ready;
};
int ownPart(int N);
ThreadPool &parents();
static ThreadPool Shared(4);
static int ownWhole(int N) {
  return Shared.enqueue([N] { return ownPart(N); }).get();
  // CHECK-DAG: own.cpp:[[@LINE-1]]:{{.*}}fixed by separate-executor
}
void ownBad() {
  Shared.enqueue([] { ownWhole(1); });
  // FIXES-DAG: {{^}}  parents().enqueue([] { ownWhole(1); });
}
