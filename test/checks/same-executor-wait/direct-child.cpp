// RUN: %check %s async-same-executor-wait
#include <boost/asio.hpp>
#include <future>
#include <vector>
namespace net = boost::asio;

int part(int N);

// Both run on Pool.
void parent(net::thread_pool &Pool, int N) {
  std::future<int> Part = net::post(Pool, net::use_future([N] { return part(N); }));
  Part.get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'parent' waits in a task of 'Shared' for 'lambda in parent', which needs a thread of 'Shared' too; 4 such tasks at once hang it [async-same-executor-wait]
  // CHECK: cpp:[[@LINE+6]]:{{.*}}note: 'lambda in submitBad' is given to 'Shared' here
  // CHECK: cpp:[[@LINE+5]]:{{.*}}note: 'lambda in submitBad' calls 'parent'
  // CHECK: cpp:[[@LINE-5]]:{{.*}}note: 'lambda in parent' is given to 'Shared' here
}
static net::thread_pool Shared(4);
net::thread_pool &shared() { return Shared; }
void submitBad() { net::post(shared(), [] { parent(shared(), 1); }); }

// The thread of main is no thread of the pool.
int main() {
  net::thread_pool Pool(2);
  std::vector<std::future<int>> Parts;
  for (int I = 0; I < 4; ++I)
    Parts.push_back(net::post(Pool, net::use_future([I] { return part(I); })));
  for (auto &Part : Parts)
    Part.get();
}
