// RUN: %fix %s async-same-executor-wait --review --blocking-executor=shared()
// Where it runs already is no other place, and a coroutine needs no executor to wait.
#include <boost/asio.hpp>
#include <future>
namespace net = boost::asio;
int part(int N);
static net::thread_pool Shared(4);
net::thread_pool &shared() { return Shared; }
static int whole(int N) {
  auto Part = net::post(shared(), net::use_future([N] { return part(N); }));
  return Part.get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}separate-executor: it runs on 'shared()' already
}
void submitBad() { net::post(shared(), [] { whole(1); }); }

net::awaitable<int> child();
net::awaitable<int> parent() {
  co_return net::co_spawn(Shared, child(), net::use_future).get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by await-result
  // FIXES: {{^}}  co_return co_await net::co_spawn(Shared, child(), net::use_awaitable);
}
void submitParent() { net::co_spawn(Shared, parent(), net::detached); }
