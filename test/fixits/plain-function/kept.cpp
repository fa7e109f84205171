// RUN: %fix %s async-never-awaits --review --min-severity=low
// What the function is called on, and what its value is, stays.
#include <folly/coro/Task.h>
#include <string>
using folly::coro::Task;
Task<int> load(int Id);

struct Adder {
  Task<int> operator()(int N) { co_return N + 1; }
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by plain-function
  // FIXES: {{^}}  int operator()(int N) { return N + 1; }
};
static Task<const char *> pointer() { co_return "x"; }
// CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by plain-function
// FIXES: {{^}}static const char * pointer() { return "x"; }
static Task<std::string const> east() { co_return "x"; }
// CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by plain-function
// FIXES: {{^}}static std::string const east() { return "x"; }
static Task<int> bracketed() { co_return 1; }
// CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by plain-function
// FIXES: {{^}}static int bracketed() { return 1; }
static Task<int> commented() { co_return 1; }
// CHECK: cpp:[[@LINE-1]]:{{.*}}left: plain-function: a comment or preprocessor directive in it would be lost
// What it throws arrives at the await now.
static Task<int> isNoexcept(int N) noexcept { co_return N; }
// CHECK: cpp:[[@LINE-1]]:{{.*}}left: plain-function: it is 'noexcept', and what it throws would no longer arrive at the await

Task<int> use(Adder Add) {
  int Sum = co_await Add(1) + co_await load(1);
  // FIXES: {{^}}  int Sum = Add(1) + co_await load(1);
  Sum += *co_await pointer() + (co_await east()).size();
  // FIXES: {{^}}  Sum += *pointer() + (east()).size();
  Sum += co_await (bracketed());
  // FIXES: {{^}}  Sum += (bracketed());
  co_return Sum + co_await /* f */ commented() + co_await isNoexcept(1);
}
