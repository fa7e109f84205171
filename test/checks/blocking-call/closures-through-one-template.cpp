// Each closure of a function has its own instances of the templates that it is given to.
//
// RUN: %check %s async-blocking-call
#include <asio.hpp>
#include <unistd.h>

template <class F> static void now(F Work) { Work(); }

template <class F> struct Runner {
  F Work;
  void run() { Work(); }
};

static int Counter;

asio::awaitable<void> secondOfTwoBad() {
  now([] { ++Counter; });
  now([] { ::sleep(1); });
  // CHECK: :[[@LINE-1]]:3: warning: {{.*}}'secondOfTwoBad' in 'sleep'
  co_return;
}

asio::awaitable<void> secondMemberBad() {
  auto Quick = [] { ++Counter; };
  auto Slow = [] { ::sleep(2); };
  Runner<decltype(Quick)>{Quick}.run();
  Runner<decltype(Slow)>{Slow}.run();
  // CHECK: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}}'secondMemberBad' in 'sleep'
  co_return;
}

asio::awaitable<void> otherClosureOk() {
  auto Slow = [] { ::sleep(3); };
  now([] { ++Counter; });
  std::thread(Slow).detach();
  co_return;
}
