// RUN: %fix %s async-dropped-awaitable
// A header belongs to all units that include it: what is right for one of them may break another.
//--- all.h
#pragma once
#include "tasks.h"
inline net::awaitable<void> good() {
  load(1);
  // CHECK: all.h:[[@LINE-1]]:{{.*}}fixed by await-dropped
  // FIXES: {{^}}  co_await load(1);
  co_return;
}
//--- another.h
#include "tasks.h"
inline net::awaitable<void> another() {
  load(Kind());
  // CHECK: another.h:[[@LINE-1]]:{{.*}}left: await-dropped: the call itself returns no task
  co_return;
}
//--- tasks.h
#pragma once
#include <boost/asio.hpp>
namespace net = boost::asio;
net::awaitable<int> load(int);
//--- one.cpp
#include "all.h"
using Kind = int;
#include "another.h"
//--- two.cpp
#include "all.h"
struct Kind {};
void load(Kind);
namespace { // another function of the same name
#include "another.h"
}
