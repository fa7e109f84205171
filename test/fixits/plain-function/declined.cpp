// RUN: %fix %s async-never-awaits --review --min-severity=low
#include <boost/asio.hpp>
#include <drogon/drogon.h>
#include <unistd.h>
namespace net = boost::asio;

net::awaitable<int> load(int Id);

static net::awaitable<int> kept() { co_return 1; }
// CHECK: cpp:[[@LINE-1]]:{{.*}}left: plain-function: at declined.cpp:[[@LINE+2]] it is used, but not called and awaited at once
net::awaitable<int> keeps() {
  auto Task = kept();
  co_await load(1);
  co_return co_await std::move(Task);
}
static net::awaitable<void> spawned() { co_return; }
// CHECK: cpp:[[@LINE-1]]:{{.*}}left: plain-function: at declined.cpp:[[@LINE+1]] it is used, but not called and awaited at once
void spawns(net::io_context &Io) { net::co_spawn(Io, spawned(), net::detached); }

static net::awaitable<int> returned() { co_return 1; }
// CHECK: cpp:[[@LINE-1]]:{{.*}}left: plain-function: at declined.cpp:[[@LINE+1]] it is used, but not called and awaited at once
net::awaitable<int> returns() { return returned(); }

static net::awaitable<int> passed() { co_return 1; }
// CHECK: cpp:[[@LINE-1]]:{{.*}}left: plain-function: at declined.cpp:[[@LINE+2]] it is used, but not called and awaited at once
net::awaitable<int> takes(net::awaitable<int> Task) { co_return co_await load(1) + co_await std::move(Task); }
net::awaitable<int> passes() { co_return co_await takes(passed()) + co_await load(1); }

static net::awaitable<int> unused() { co_return 1; }
// CHECK: cpp:[[@LINE-1]]:{{.*}}left: plain-function: nothing calls it, so that who does cannot be told

// The caller would be the next one.
static net::awaitable<int> onlyAwait() { co_return 1; }
// CHECK: cpp:[[@LINE-1]]:{{.*}}left: plain-function: its caller 'awaitsOnce' would await nothing any more
net::awaitable<void> awaitsOnce() { co_await onlyAwait(); }

using Number = net::awaitable<int>;
static Number alias() { co_return 1; }
// CHECK: cpp:[[@LINE-1]]:{{.*}}left: plain-function: what it returns is not written as a template with the type of the value
net::awaitable<int> callsAlias() { co_return co_await alias() + co_await load(1); }

// It gives nothing that could be told by its type.
drogon::AsyncTask noTemplate() { co_return; }
// CHECK: cpp:[[@LINE-1]]:{{.*}}left: plain-function: what it returns does not say what awaiting it gives
void callsNoTemplate() { noTemplate(); }

#define TASK net::awaitable<int>
static TASK typeFromMacro() { co_return 1; }
// CHECK: cpp:[[@LINE-1]]:{{.*}}left: plain-function: a part of it stands in a macro
net::awaitable<int> callsTypeFromMacro() { co_return co_await typeFromMacro() + co_await load(1); }

#define GIVE(What) co_return What
static net::awaitable<int> returnsByMacro() { GIVE(1); }
// CHECK: cpp:[[@LINE-1]]:{{.*}}left: plain-function: it stands in a macro
net::awaitable<int> callsReturnsByMacro() { co_return co_await returnsByMacro() + co_await load(1); }

#define AWAIT(What) co_await What
static net::awaitable<int> awaitedByMacro() { co_return 1; }
// CHECK: cpp:[[@LINE-1]]:{{.*}}left: plain-function: it stands in a macro
net::awaitable<int> awaitsByMacro() { co_return AWAIT(awaitedByMacro()) + co_await load(1); }

template <class T> struct Box {
  net::awaitable<T> get() { co_return T(); }
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: plain-function: it is part of a template
};
net::awaitable<int> callsBox(Box<int> &B) { co_return co_await B.get() + co_await load(1); }

static net::awaitable<int> fromTemplate() { co_return 1; }
// CHECK: cpp:[[@LINE-1]]:{{.*}}left: plain-function: at declined.cpp:[[@LINE+1]] a template calls it
template <class T> net::awaitable<T> calls() { co_return co_await fromTemplate() + co_await load(1); }
net::awaitable<int> use() { co_return co_await calls<int>() + co_await load(1); }

// Its callers would block instead.
static net::awaitable<void> blocks() {
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: plain-function: it would bring another finding: call of 'blocks' blocks the coroutine 'callsBlocking'
  ::sleep(1);
  co_return;
}
net::awaitable<int> callsBlocking() {
  co_await blocks();
  co_return co_await load(1);
}

struct Handler {
  virtual ~Handler() = default;
  virtual net::awaitable<void> handle() {
    // CHECK: cpp:[[@LINE-1]]:{{.*}}left: plain-function: it is virtual
    ::sleep(1);
    co_return;
  }
};

static net::awaitable<int> awaitsElsewhere() {
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: plain-function: a part of it that returns or awaits is not compiled here
#ifdef ELSEWHERE
  co_await load(2);
#endif
  co_return 1;
}
net::awaitable<int> callsElsewhere() { co_return co_await awaitsElsewhere() + co_await load(1); }
