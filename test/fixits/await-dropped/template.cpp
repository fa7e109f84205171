// RUN: %fix %s async-dropped-awaitable
// What an instance of a template needs has to be right for all of them.
#include <boost/asio.hpp>
namespace net = boost::asio;

net::awaitable<int> load();
int loadNow();

template <class F> net::awaitable<void> mixed(F Do) {
  Do();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-dropped: the call itself returns no task
  co_return;
}
template <class F> net::awaitable<void> alike(F Do, int) {
  Do();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by await-dropped
  // FIXES: {{^}}  co_await Do();
  co_return;
}
template <class F> auto coroutineOrNot(F Do) {
  load();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-dropped: 'coroutineOrNot' is no coroutine
  return Do();
}
net::awaitable<void> use() {
  co_await mixed([] { return load(); });
  co_await mixed([] { return loadNow(); });
  co_await alike([] { return load(); }, 1);
  co_await alike([]() -> net::awaitable<void> { co_return; }, 1);
  coroutineOrNot([] { return 1; });
}
