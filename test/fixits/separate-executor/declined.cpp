// RUN: %fix %s async-same-executor-wait --review
#include <boost/asio.hpp>
#include <future>
namespace net = boost::asio;
int part(int N);
static net::thread_pool Shared(4);
static int whole(int N) {
  auto Part = net::post(Shared, net::use_future([N] { return part(N); }));
  return Part.get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}separate-executor: where should it run? --blocking-executor names an executor
}
void submitBad() { net::post(Shared, [] { whole(1); }); }
