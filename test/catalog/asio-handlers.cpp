// RUN: %check %s async-blocking-call --unsure=report
// Where a handler runs: on the loop (posted jobs count as such only on request), in a fiber, or on a pool that may block.
// REQUIRES: real-headers
#include <boost/asio.hpp>
#include <boost/asio/spawn.hpp>
#include <unistd.h>
namespace net = boost::asio;
using boost::system::error_code;
static char Buffer[9];

void onLoopBad(net::io_context &Io, net::ip::tcp::socket &S, net::steady_timer &T) {
  net::post(Io, [] { sleep(1); });
  // CHECK: :[[@LINE-1]]:{{.*}}'sleep'{{.*}}[async-blocking-call]
  net::dispatch(Io.get_executor(), [] { sleep(2); });
  // CHECK: :[[@LINE-1]]:{{.*}}'sleep'{{.*}}[async-blocking-call]
  net::post(net::make_strand(Io), [] { sleep(3); });
  // CHECK: :[[@LINE-1]]:{{.*}}'sleep'{{.*}}[async-blocking-call]
  Io.get_executor().execute([] { sleep(4); });
  // CHECK: :[[@LINE-1]]:{{.*}}'sleep'{{.*}}[async-blocking-call]
  T.async_wait([](error_code) { sleep(5); });
  // CHECK: :[[@LINE-1]]:{{.*}}'sleep'{{.*}}[async-blocking-call]
  net::async_write(S, net::buffer(Buffer), [](error_code, size_t) { sleep(6); });
  // CHECK: :[[@LINE-1]]:{{.*}}'sleep'{{.*}}[async-blocking-call]
  S.async_read_some(net::buffer(Buffer), net::bind_executor(Io, [](error_code, size_t) { sleep(7); }));
  // CHECK: :[[@LINE-1]]:{{.*}}'sleep'{{.*}}[async-blocking-call]
}
void coroutinesBad(net::io_context &Io) {
  net::co_spawn(Io, []() -> net::awaitable<void> { sleep(1); co_return; }, net::detached);
  // CHECK: :[[@LINE-1]]:{{.*}}'sleep'{{.*}}[async-blocking-call]
  net::co_spawn(Io, []() -> net::awaitable<void> { co_return; }, [](std::exception_ptr) { sleep(2); });
  // CHECK: :[[@LINE-1]]:{{.*}}'sleep'{{.*}}[async-blocking-call]
  net::spawn(Io, [](net::yield_context) { sleep(3); }, net::detached);
  // CHECK: :[[@LINE-1]]:{{.*}}'sleep'{{.*}}[async-blocking-call]
}
void onPoolOk(net::thread_pool &Pool) {
  net::post(Pool, [] { sleep(1); });
  net::defer(Pool.get_executor(), [] { sleep(1); });
  net::post(net::make_strand(Pool), [] { sleep(1); });
  Pool.get_executor().execute([] { sleep(1); });
  net::post(net::bind_executor(Pool, [] { sleep(1); }));
  net::co_spawn(Pool, []() -> net::awaitable<void> { sleep(1); co_return; }, net::detached);
}
