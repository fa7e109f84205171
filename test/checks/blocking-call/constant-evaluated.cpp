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
template <class T> net::awaitable<int> conditionsOk(int N) {
  if constexpr (later(6) < 0)
    co_return 1;
  if constexpr (later(sizeof(T)) < 0)
    co_return 2;
  switch (N) {
  case later(7):
    co_return 3;
  }
  static_assert(later(sizeof(T)) > 0);
  int Room[later(8)];
  co_return sizeof(Room);
}
template net::awaitable<int> conditionsOk<long>(int);
template <class T> net::awaitable<int> uninstantiatedOk() {
  if constexpr (later(sizeof(T)) < 0)
    co_return 1;
  static_assert(later(sizeof(T)) > 0);
}
net::awaitable<int> initialisedConditionBad(int N) {
  if constexpr (const int M = later(N); later(9) > 0)
    // CHECK: cpp:[[@LINE-1]]:{{.*}}later'{{.*}}[async-blocking-call]
    co_return M;
}
template <class T> net::awaitable<int> conditionBad(int N) {
  if (later(N) > static_cast<int>(sizeof(T)))
    // CHECK: cpp:[[@LINE-1]]:{{.*}}later'{{.*}}[async-blocking-call]
    co_return 1;
  co_return 0;
}
template net::awaitable<int> conditionBad<long>(int);
net::awaitable<int> variablesBad(int N) {
  static const int A = later(N);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}later'{{.*}}[async-blocking-call]
  const int B = later(N);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}later'{{.*}}[async-blocking-call]
  int C = later(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}later'{{.*}}[async-blocking-call]
  co_return A + B + C;
}
