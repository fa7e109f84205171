// RUN: %check %s async-unbounded-submit
// A few ports to listen on, and as many files as somebody names.
#include <boost/asio.hpp>
namespace net = boost::asio;

net::awaitable<void> listen(int) { co_return; }
void grep(const char *) {}

int main(int Count, char **Args) {
  net::io_context Loop;
  for (int I = 1; I < Count; ++I)
    net::co_spawn(Loop, listen(Args[I][0]), net::detached);
  net::thread_pool Pool(4);
  for (int I = 1; I < Count; ++I)
    net::post(Pool, [Args, I] { grep(Args[I]); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'main' submits 'lambda in main' to 'Pool' 'Count' times
}
