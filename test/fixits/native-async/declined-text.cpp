// RUN: %fix %s async-blocking-call --rewrites=native-async --config %t.dir.src/.async-tidy
// What would be lost, and where nothing can be awaited.
//--- .async-tidy
catalog:
  calls: [{name: "mine::pause", category: sleep, severity: high, why: sleeps}]
  rewrites:
    - {rewrite: native-async, name: "mine::pause", in: folly::coro::Task, text: "co_await mine::later(${0})"}
//--- a.cpp
#include <boost/asio.hpp>
#include <chrono>
#include <folly/coro/Task.h>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
using namespace std::chrono_literals;
namespace net = boost::asio;
namespace mine {
void pause(int Milliseconds = 10, bool Deep = false);
folly::coro::Task<void> later(int Milliseconds);
} // namespace mine

folly::coro::Task<void> arguments() {
  mine::pause(1, true);
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: native-async: an argument would be lost
  mine::pause();
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: native-async: an argument that is needed is not written
  co_return;
}
folly::coro::Task<void> comments() {
  std::this_thread::sleep_for(/* a while */ 1ms);
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: native-async: a comment or preprocessor directive in it would be lost
  std::this_thread::sleep_for(
// CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: native-async: a comment or preprocessor directive in it would be lost
#ifdef ELSEWHERE
      10ms);
#else
      1ms);
#endif
  co_return;
}
#define PAUSE() mine::pause(1)
folly::coro::Task<void> macro() {
  PAUSE();
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: native-async: a part of it stands in a macro
  co_return;
}
folly::coro::Task<void> handler() {
  try {
    co_await mine::later(1);
  } catch (...) {
    mine::pause(1);
    // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: native-async: it would not compile: {{.*}}'co_await' cannot be used in the handler
  }
}
folly::coro::Task<void> locked() {
  static std::mutex M;
  std::lock_guard Lock(M);
  mine::pause(2);
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: native-async: it would bring another finding: {{.*}}[async-lock-across-await]
  co_return;
}
int length(std::function<int()> Of);
folly::coro::Task<void> closure(std::shared_ptr<int> P) {
  mine::pause(length([P] { return *P; }));
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: native-async: a closure in it captures something with a destructor
  co_return;
}
// An instance for each framework, and one text for both.
template <class Task> Task inTemplate() {
  std::this_thread::sleep_for(2ms);
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: native-async: the instances of a template want different changes
  co_return;
}
folly::coro::Task<void> useOfFolly() { co_await inTemplate<folly::coro::Task<void>>(); }
net::awaitable<void> useOfAsio() { co_await inTemplate<net::awaitable<void>>(); }
// Others may read from it meanwhile.
net::awaitable<void> shared(net::ip::tcp::socket &Socket, net::mutable_buffer Data) {
  Socket.read_some(Data);
  // CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: native-async: others may use what the parameter 'Socket' refers to while the coroutine is suspended; --review applies it nevertheless
  co_return;
}
