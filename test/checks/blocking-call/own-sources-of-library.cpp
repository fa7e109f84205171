// RUN: %check %s async-blocking-call
// The headers of a library that the catalog describes are not looked into, its own sources are: what they define belongs to
// them, even if a header declares it and calls it first.
//--- .async-tidy
catalog:
  opaque: [lib]

//--- lib.h
#pragma once
namespace lib {
class Pool {
public:
  int take();
};
struct Guard {
  explicit Guard(Pool &From) : Item(From.take()) {}
  int Item;
};
} // namespace lib

//--- lib.cpp
#include "lib.h"
#include <boost/asio.hpp>
#include <unistd.h>
using Task = boost::asio::awaitable<void>;

int lib::Pool::take() { return static_cast<int>(sleep(1)); }

Task ownSourceBad(lib::Pool &From) {
  From.take();
  // CHECK: lib.cpp:[[@LINE-1]]:{{.*}}'lib::Pool::take' blocks the coroutine 'ownSourceBad' in 'sleep'
  co_return;
}
Task headerOk(lib::Pool &From) {
  lib::Guard Taken(From);
  co_return;
}
