// RUN: %fix %s async-same-executor-wait --review --blocking-executor=parents()
// Where the parent is submitted, its executor has to be named, and to be another one.
#include <boost/asio.hpp>
#include <condition_variable>
#include <coro/coro.hpp>
#include <folly/executors/CPUThreadPoolExecutor.h>
#include <folly/futures/Future.h>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <queue>
#include <thread>
#include <vector>
namespace net = boost::asio;
net::thread_pool &parents();
int part(int N);

static net::thread_pool InMacro(4);
#define POOL InMacro
static int wholeInMacro(int N) {
  return net::post(InMacro, net::use_future([N] { return part(N); })).get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}separate-executor: it stands in a macro
}
void submitInMacro() {
  net::post(POOL, [] { wholeInMacro(1); });
}

static folly::CPUThreadPoolExecutor OfAnotherKind(4);
static int wholeOfAnotherKind(int N) {
  return folly::via(&OfAnotherKind, [N] { return part(N); }).get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}separate-executor: it would not compile: {{.*}}'add'
}
void submitOfAnotherKind() {
  OfAnotherKind.add([] { wholeOfAnotherKind(1); });
}

// The parent comes there by itself.
static coro::thread_pool Moved;
coro::task<int> step();
coro::task<int> moves() {
  co_await Moved.schedule();
  co_return coro::sync_wait(Moved.schedule(step()));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}separate-executor: the call that submits the task does not say where it runs
}

// One of several places is changed, and the others still submit it.
static net::thread_pool Twice(4);
static int wholeTwice(int N) {
  return net::post(Twice, net::use_future([N] { return part(N); })).get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}separate-executor: the finding would still be there
}
void submitTwice() {
  net::post(Twice, [] { wholeTwice(1); });
  net::post(Twice, [] { wholeTwice(2); });
}

// The class that submits is the executor.
class Jobs {
public:
  Jobs() {
    for (int I = 0; I < 4; ++I)
      Workers.emplace_back([this] { work(); });
  }
  void start() {
    enqueue([this] { parent(); });
  }
  void parent() {
    enqueue([] { return part(1); }).get();
    // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}separate-executor: the call that submits the task does not say where it runs
  }

private:
  template <class F> auto enqueue(F &&Do) -> std::future<decltype(Do())> {
    auto Task = std::make_shared<std::packaged_task<decltype(Do())()>>(std::forward<F>(Do));
    auto Result = Task->get_future();
    std::unique_lock Lock(Mutex);
    Queue.emplace([Task] { (*Task)(); });
    return Result;
  }
  void work() {
    for (;;) {
      std::function<void()> Job;
      {
        std::unique_lock Lock(Mutex);
        Ready.wait(Lock, [this] { return !Queue.empty(); });
        Job = std::move(Queue.front());
        Queue.pop();
      }
      Job();
    }
  }
  std::vector<std::thread> Workers;
  std::queue<std::function<void()>> Queue;
  std::mutex Mutex;
  std::condition_variable Ready;
};
