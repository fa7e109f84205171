// RUN: %check %s async-dropped-awaitable
// Tasks in fields: of a local object, way by way; of any other, if nothing of the program reads the field.
//--- service.h
#pragma once
#include <boost/asio.hpp>
#include <utility>
namespace net = boost::asio;

net::awaitable<int> load(int Id);

class Service {
public:
  Service();
  void begin();
  net::awaitable<void> finish();

private:
  net::awaitable<int> Forgotten;
  net::awaitable<int> AwaitedElsewhere;
};
struct Unfinished { // of which not everything is here
  void begin() { Task = load(1); }
  net::awaitable<void> finish();
  net::awaitable<int> Task;
};
template <class T> struct Generic {
  void begin() { Task = load(1); }
  net::awaitable<void> finish() { co_await std::move(Task); }
  net::awaitable<int> Task;
};
//--- service.cpp
#include "service.h"

Service::Service() : Forgotten(load(1)), AwaitedElsewhere(load(2)) {}
// CHECK: service.cpp:[[@LINE-1]]:32: warning: the task that 'load' returns is kept in 'Service::Forgotten', which nothing reads, so nothing of it runs [async-dropped-awaitable]
void Service::begin() {
  Forgotten = load(3);
  // CHECK: service.cpp:[[@LINE-1]]:15: {{.*}}is kept in 'Service::Forgotten', which nothing reads
  AwaitedElsewhere = load(4);
}
//--- z.cpp
#include "service.h"

net::awaitable<void> Service::finish() { co_await std::move(AwaitedElsewhere); }
void useOk(Generic<int> &G, Unfinished &U) {
  G.begin();
  U.begin();
}

// Who reads a field may be a lambda, an initialiser or a structured binding.
struct Readers {
  Readers() { ByLambda = load(1), ByNext = load(2), ByParts = load(3); }
  auto later() {
    return [this]() -> net::awaitable<void> { co_await std::move(ByLambda); };
  }
  net::awaitable<int> ByLambda;
  net::awaitable<int> ByNext;
  net::awaitable<int> Next = std::move(ByNext);
  net::awaitable<int> next() { return std::move(Next); }
  net::awaitable<int> ByParts;
};
struct Parts {
  net::awaitable<int> Task = load(1);
};
net::awaitable<void> partsOk(Parts &P, Readers &R) {
  auto &[Task] = P;
  auto &[A, B, C, D] = R;
  co_await std::move(Task);
}
// A copy of the object is not a read of the field.
struct Copied {
  net::awaitable<int> Task = load(1);
  // CHECK: z.cpp:[[@LINE-1]]:30: {{.*}}is kept in 'Copied::Task', which nothing reads
};
void hand(Copied Object);
void copiedBad() {
  Copied Object;
  hand(std::move(Object));
}

struct Pair {
  int Id = 0;
  net::awaitable<int> First;
  net::awaitable<int> Second;
};
bool isWanted(int Id);
void start(Pair &P);

net::awaitable<void> localFieldBad() {
  Pair P;
  P.Id = 1;
  P.First = load(P.Id);
  // CHECK: z.cpp:[[@LINE-1]]:13: {{.*}}the task that 'load' returns is never awaited
  P.Second = load(2);
  co_await std::move(P.Second);
}
net::awaitable<void> initialisedBad() {
  Pair P{1, load(1), load(2)};
  // CHECK: z.cpp:[[@LINE-1]]:13: {{.*}}the task that 'load' returns is never awaited
  co_await std::move(P.Second);
}
net::awaitable<void> oneWayBad() {
  Pair P;
  P.First = load(1);
  // CHECK: z.cpp:[[@LINE-1]]:13: {{.*}}is not awaited on every way
  // CHECK-NEXT: z.cpp:[[@LINE+2]]:5: note: 'Pair::First' is dropped here
  if (!isWanted(P.Id))
    co_return;
  co_await std::move(P.First);
}
net::awaitable<void> localFieldOk() {
  Pair P{1, load(1), load(2)};
  start(P);
  Pair Q{1, load(3), load(4)};
  auto [Id, First, Second] = std::move(Q);
  co_await std::move(First);
  co_await std::move(Second);
}
Pair returnedOk() {
  Pair P;
  P.First = load(1);
  P.Second = load(2);
  return P;
}
