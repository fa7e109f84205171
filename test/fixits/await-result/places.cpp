// RUN: %fix %s async-blocking-wait
// Wherever an expression may stand.
#include <folly/coro/BlockingWait.h>
#include <folly/coro/Task.h>
#include <string>
#include <utility>

folly::coro::Task<int> child(int);
folly::coro::Task<std::pair<int, int>> both();

folly::coro::Task<int> statementsBad(bool Wanted) {
  if (int First = folly::coro::blockingWait(child(1)); Wanted)
    // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by await-result
    // FIXES: {{^}}  if (int First = co_await child(1); Wanted)
    co_return First;
  switch (folly::coro::blockingWait(child(2))) {
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by await-result
  // FIXES: {{^}}  switch (co_await child(2)) {
  default:
    break;
  }
  auto [Left, Right] = folly::coro::blockingWait(both());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by await-result
  // FIXES: {{^}}  auto [Left, Right] = co_await both();
  for (char Digit : std::to_string(folly::coro::blockingWait(child(R"( // )"[0]))))
    // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by await-result
    // FIXES: {{^}}  for (char Digit : std::to_string(co_await child(R"( // )"[0])))
    Left += Digit;
  int Values[] = {folly::coro::blockingWait(child(3)), Right};
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by await-result
  // FIXES: {{^}}  int Values[] = {co_await child(3), Right};
  auto Twice = [](int Value = 1) { return 2 * Value; };
  co_return Wanted ? Values[0] : -Twice(folly::coro::blockingWait(child(4)));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by await-result
  // FIXES: {{^}}  co_return Wanted ? Values[0] : -Twice(co_await child(4));
}
