// RUN: %check %s async-same-executor-wait
// A pool of the project, with a queue of jobs and packaged tasks: each object is an executor of its own.
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
  // Knows its own threads, and runs at once what they give it.
  template <class F> auto enqueueOrRun(F &&Do) -> std::future<decltype(Do())> {
    auto Task = std::make_shared<std::packaged_task<decltype(Do())()>>(std::forward<F>(Do));
    auto Result = Task->get_future();
    if (std::this_thread::get_id() == First) {
      (*Task)();
      return Result;
    }
    std::unique_lock Lock(Mutex);
    Jobs.emplace([Task] { (*Task)(); });
    return Result;
  }

  template <class F> std::future<void> enqueuePromised(F Do) {
    auto Done = std::make_shared<std::promise<void>>();
    auto Result = Done->get_future();
    put([=] {
      Do();
      Done->set_value();
    });
    return Result;
  }
  void put(std::function<void()> Job) {
    std::unique_lock Lock(Mutex);
    Jobs.push(std::move(Job));
    Ready.notify_one();
  }

private:
  std::vector<std::thread> Workers;
  std::queue<std::function<void()>> Jobs;
  std::mutex Mutex;
  std::condition_variable Ready;
  std::thread::id First;
};

int part(int N);

class Options {
public:
  static Options &get() {
    static Options Only;
    return Only;
  }
  void init(unsigned Threads) { Pool = std::make_shared<ThreadPool>(Threads); }
  std::shared_ptr<ThreadPool> pool() { return Pool; }

private:
  std::shared_ptr<ThreadPool> Pool;
};

static void work(int N) {
  auto Pool = Options::get().pool();
  auto Result = Pool->enqueue([N] { return part(N); });
  Result.get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'work' waits in a task of 'Options::Pool' for 'lambda in work', which needs a thread of 'Options::Pool' too
}
void nestedBad() {
  Options::get().init(2);
  std::vector<std::future<int>> Tasks;
  for (int I = 0; I < 4; ++I) {
    auto Pool = Options::get().pool();
    Tasks.emplace_back(Pool->enqueue([I] {
      work(I);
      return part(I);
    }));
  }
  for (auto &Task : Tasks)
    Task.get();
}

struct Reader {
  int read() { return Own->enqueue([] { return part(1); }).get(); }
  std::shared_ptr<ThreadPool> Own = std::make_shared<ThreadPool>(1);
};
void otherPoolOk(Reader &From) {
  Options::get().pool()->enqueue([&From] { return From.read(); });
}
void selfServingOk(ThreadPool &Pool) {
  Pool.enqueueOrRun([&Pool] { return Pool.enqueueOrRun([] { return part(1); }).get(); });
}
static void promisedWork(ThreadPool &Pool) {
  auto Result = Pool.enqueuePromised([] { part(1); });
  Result.wait();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'promisedWork' waits in a task of 'Pool' for 'lambda in promisedWork'
}
void promisedBad() {
  ThreadPool Pool(4);
  Pool.enqueuePromised([&Pool] { promisedWork(Pool); });
}
