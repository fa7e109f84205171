// RUN: %check %s async-blocking-call
// `in`: the wait of a fiber library suspends a fiber and stops anything else. `when` of a spawn tells overloads apart.
//--- .async-tidy
catalog:
  calls: [{name: green::wait, category: wait, severity: high, why: parks the fiber or stops the thread, in: [coroutine, callback]}]
  spawns:
    - {name: green::run, callables: 0, role: event-loop, context: fiber, when: {params: 1}}
    - {name: green::run, callables: 1, role: event-loop, context: callback, when: {params: 2}}

//--- main.cpp
#include <boost/asio.hpp>
#include <functional>
namespace green {
void wait();
void run(std::function<void()> Body);
void run(int Priority, std::function<void()> Body);
} // namespace green

static void rest() { green::wait(); }

void start() {
  green::run([] { rest(); });
  green::run(1, [] {
    rest();
    // CHECK: main.cpp:[[@LINE-1]]:{{.*}}call of 'rest' blocks the callback
  });
}
boost::asio::awaitable<void> wait() {
  green::wait();
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'green::wait' blocks the coroutine 'wait'
  co_return;
}
