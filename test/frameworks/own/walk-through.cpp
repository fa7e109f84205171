// The walk-through of docs/frameworks.md, whose code and settings are these.
// RUN: %check %s async-blocking-call,async-blocking-wait
// RUN: %python %S/same_as_docs.py %s %source/docs/frameworks.md
//--- .async-tidy
catalog:
  opaque: [tide]
  tasks:
    - {name: tide::task}
  calls:
    - {name: tide::socket::read, category: socket, severity: high, why: waits for data, async: tide::socket::async_read}
    - {name: tide::block_on, category: wait, severity: high, why: waits for the task, async: co_await the task}
  waits: [tide::block_on]
  executors:
    - {name: tide::loop, role: event-loop}
    - {name: tide::workers, role: blocking-pool}
  spawns:
    - {name: tide::start, callables: 1, executor: 0, context: coroutine}
    - {name: tide::loop::post, callables: 0, role: event-loop, context: callback}
    - {name: tide::run_on, callables: 1, executor: 0}
  switches:
    - {name: tide::move_to, executor: 0}
  entries:
    - {name: tide::service::on_message, context: callback}

//--- task.h
#pragma once
#include <../coroutine.inc>
#include <functional>
#include <string>
namespace tide {
template <class T = void> struct task : stub::Awaitable<T> {
  struct promise_type : stub::Promise<task, T> {};
};
} // namespace tide

//--- tide.h
#pragma once
#include "task.h"
namespace tide {
class loop { // one thread for everything
public:
  void post(std::function<void()> Callback);
};
class workers; // threads that wait for others

void start(loop &Where, task<> What);                   // runs it there, meanwhile goes on here
task<int> run_on(workers &Where, std::function<int()>); // awaits what the function returns
task<> move_to(workers &Where);                         // the coroutine goes on there
template <class T> T block_on(task<T> What);            // for main()

class socket {
public:
  std::string read();
  task<std::string> async_read();
};
class service { // the loop calls its methods
public:
  virtual void on_message(socket &From);
};
} // namespace tide

//--- main.cpp
#include "tide.h"
static int parse(tide::socket &From) { return std::stoi(From.read()); }

tide::task<int> total(tide::socket &From) {
  co_return parse(From);
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}call of 'parse' blocks the coroutine 'total' in 'tide::socket::read' [async-blocking-call]
}
tide::task<> report(tide::socket &From) {
  tide::block_on(total(From));
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'tide::block_on' blocks the coroutine 'report': waits for the task [async-blocking-wait]
  co_await total(From);
}
int main() {
  tide::socket Console;
  return tide::block_on(total(Console));
}

void begin(tide::loop &Loop, tide::socket &From) {
  tide::start(Loop, report(From));
  Loop.post([&] { parse(From); });
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}call of 'parse' blocks the callback 'lambda in begin' in 'tide::socket::read' [async-blocking-call]
}

tide::task<int> offLoaded(tide::workers &Pool, tide::socket &From) {
  int Sum = co_await tide::run_on(Pool, [&] { return parse(From); });
  co_await tide::move_to(Pool);
  Sum += parse(From);
  co_await From.async_read(); // and home again
  co_return Sum + parse(From);
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}call of 'parse' blocks the coroutine 'offLoaded' in 'tide::socket::read' [async-blocking-call]
}

struct Echo : tide::service {
  void on_message(tide::socket &From) override {
    From.read();
    // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'tide::socket::read' blocks the callback 'Echo::on_message': waits for data [async-blocking-call]
  }
};
