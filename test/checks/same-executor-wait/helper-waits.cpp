// RUN: %check %s async-same-executor-wait
// The handle goes through a container, a field, a returned value and a helper that waits for what it is given.
#include <boost/asio.hpp>
#include <future>
#include <vector>
namespace net = boost::asio;

int part(int N);
static void finish(std::vector<std::future<int>> &Parts) {
  for (auto &Part : Parts)
    Part.get();
}

struct Storage {
  std::future<int> submit(int N) {
    return net::post(Pool, net::use_future([N] { return part(N); }));
  }
  void containerBad() {
    std::vector<std::future<int>> Parts;
    for (int I = 0; I < 4; ++I)
      Parts.push_back(submit(I));
    finish(Parts);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'Storage::containerBad' waits in a task of 'Storage::Pool' for 'lambda in Storage::submit'
    // CHECK: cpp:[[@LINE-13]]:{{.*}}note: 'finish' waits here for what it is given
  }
  void fieldBad() {
    Last = submit(1);
    Last.wait();
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'Storage::fieldBad' waits in a task of 'Storage::Pool' for 'lambda in Storage::submit'
  }
  void start() {
    net::post(Pool, [this] { containerBad(); });
    net::post(Pool, [this] { fieldBad(); });
  }
  // Called from outside.
  void allOk() {
    std::vector<std::future<int>> Parts;
    Parts.push_back(submit(1));
    finish(Parts);
  }
  net::thread_pool Pool;
  std::future<int> Last;
};

// Two executors, one waits for the other.
void twoOk(net::thread_pool &Front, net::thread_pool &Back) {
  net::post(Front, [&Back] { net::post(Back, net::use_future([] { return part(1); })).get(); });
}
// dispatch runs the child at once, in the parent.
void dispatchOk(net::thread_pool &Pool) {
  net::post(Pool, [&Pool] { net::dispatch(Pool, net::use_future([] { return part(1); })).get(); });
}
// Not waited for.
void forgottenOk(net::thread_pool &Pool) {
  net::post(Pool, [&Pool] { net::post(Pool, [] { part(1); }); });
}
