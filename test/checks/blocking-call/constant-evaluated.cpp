// RUN: %check %s async-blocking-call
// What the compiler evaluates does not run.
#include <boost/asio.hpp>
#include <unistd.h>
namespace net = boost::asio;

constexpr int now(int N) { return N; }
constexpr int later(int N) { return __builtin_is_constant_evaluated() ? now(N) : static_cast<int>(sleep(N)); }
consteval int always(int N) { return later(N); }

net::awaitable<int> constantsOk() {
  constexpr int A = later(1);
  static constinit int B = later(2);
  static const int C = later(3);
  const int D = later(4);
  co_return A + B + C + D + always(5);
}
net::awaitable<int> variablesBad(int N) {
  static const int A = later(N);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}later'{{.*}}[async-blocking-call]
  const int B = later(N);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}later'{{.*}}[async-blocking-call]
  int C = later(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}later'{{.*}}[async-blocking-call]
  co_return A + B + C;
}
