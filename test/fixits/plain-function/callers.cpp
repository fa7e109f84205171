// RUN: %fix %s async-never-awaits --review --min-severity=low
#include <boost/asio.hpp>
#include <string>
namespace net = boost::asio;

net::awaitable<int> load(int Id);

static net::awaitable<int> limitBad();
// FIXES: {{^}}static int limitBad();

namespace {
net::awaitable<std::string> nameBad(int Id) {
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by plain-function: the coroutine 'nameBad' never awaits
  // FIXES: {{^}}std::string nameBad(int Id) {
  if (Id == 0)
    co_return "nobody";
  // FIXES: {{^}}    return "nobody";
  co_return std::to_string(Id);
  // FIXES: {{^}}  return std::to_string(Id);
}
} // namespace

struct Session {
  auto closeBad() -> net::awaitable<void> {
    // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by plain-function: the coroutine 'Session::closeBad' never awaits
    // FIXES: {{^}}  auto closeBad() -> void {
    IsOpen = false;
    co_return;
    // FIXES: {{^}}    return;
  }
  bool IsOpen = true;
};

net::awaitable<int> serveOk(Session &S) {
  if (co_await limitBad() < co_await load(1))
    // FIXES: {{^}}  if (limitBad() < co_await load(1))
    co_await S.closeBad();
  // FIXES: {{^}}    S.closeBad();
  std::string Name = co_await nameBad(co_await load(co_await limitBad()));
  // FIXES: {{^}}  std::string Name = nameBad(co_await load(limitBad()));
  co_return Name.size();
}

static net::awaitable<int> limitBad() { co_return 8; }
// CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by plain-function: the coroutine 'limitBad' never awaits
// FIXES: {{^}}static int limitBad() { return 8; }

// Comments, attributes and all that stands around the words stay.
[[nodiscard]] static net::awaitable<std::pair<int, int>> /* both */ pairBad(int Id) { /* now */ co_return std::pair{Id, 1}; }
// CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by plain-function: the coroutine 'pairBad' never awaits
// FIXES: {{^}}{{\[\[}}nodiscard]] static std::pair<int, int> /* both */ pairBad(int Id) { /* now */ return std::pair{Id, 1}; }
net::awaitable<int> bindsOk(bool Wanted) {
  auto [First, Second] = co_await pairBad(/* of */ 1);
  // FIXES: {{^}}  auto [First, Second] = pairBad(/* of */ 1);
  co_return Wanted ? First : co_await load(Second);
}
