// RUN: %fix %s async-lock-across-await --review
// A mutex in a header changes if it is private and all that belongs to the class is in one unit.
//--- closed.h
#pragma once
#include <coro/coro.hpp>
#include <mutex>
class Closed {
public:
  coro::task<int> get();
  coro::task<void> set(int);

private:
  std::mutex Guarded;
  // FIXES-DAG: {{^}}  coro::mutex Guarded;
  int Value = 0;
};
//--- closed.cpp
#include "closed.h"
coro::task<void> step();
coro::task<int> Closed::get() {
  std::lock_guard Lock(Guarded);
  // FIXES-DAG: {{^}}  auto Lock = co_await Guarded.scoped_lock();
  co_await step();
  // CHECK: closed.cpp:[[@LINE-1]]:{{.*}}fixed by async-mutex
  co_return Value;
}
coro::task<void> Closed::set(int New) {
  {
    std::lock_guard Lock(Guarded); // holds it only for a moment
    // FIXES-DAG: {{^}}    auto Lock = co_await Guarded.scoped_lock();
    Value = New;
  }
  co_await step();
}
//--- other.cpp
#include "closed.h"
coro::task<int> use(Closed &C) { return C.get(); }
//--- parted.h
#pragma once
#include <coro/coro.hpp>
#include <mutex>
class Parted {
public:
  coro::task<int> get();
  int peek();

private:
  std::mutex Guarded;
};
class Open {
public:
  coro::task<int> get();
  std::mutex Guarded;
};
class Protective {
public:
  coro::task<int> get();

protected:
  std::mutex Guarded;
};
class Friendly {
public:
  coro::task<int> get();

private:
  friend class Parted;
  std::mutex Guarded;
};
//--- parted.cpp
#include "parted.h"
coro::task<int> step();
coro::task<int> Parted::get() {
  std::lock_guard Lock(Guarded);
  co_return co_await step();
  // CHECK: parted.cpp:[[@LINE-1]]:{{.*}}left: async-mutex: 'Parted::peek', which may use the mutex too, is defined in another file
}
coro::task<int> Open::get() {
  std::lock_guard Lock(Guarded);
  co_return co_await step();
  // CHECK: parted.cpp:[[@LINE-1]]:{{.*}}left: async-mutex: other files may use the mutex 'Guarded' too; it is not private
}
coro::task<int> Protective::get() {
  std::lock_guard Lock(Guarded);
  co_return co_await step();
  // CHECK: parted.cpp:[[@LINE-1]]:{{.*}}left: async-mutex: other files may use the mutex 'Guarded' too; it is not private
}
coro::task<int> Friendly::get() {
  std::lock_guard Lock(Guarded);
  co_return co_await step();
  // CHECK: parted.cpp:[[@LINE-1]]:{{.*}}left: async-mutex: 'Friendly', whose member the mutex is, has friends
}
//--- rest.cpp
#include "parted.h"
int Parted::peek() {
  std::lock_guard Lock(Guarded);
  return 1;
}
