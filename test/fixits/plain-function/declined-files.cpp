// RUN: %fix %s async-never-awaits --review --min-severity=low -- -isystem %t.dir.src/system
// What other files say of the function counts as well.
//--- system/library.h
#pragma once
#include <boost/asio.hpp>
boost::asio::awaitable<int> inLibrary();
//--- a.cpp
#include <boost/asio.hpp>
#include <library.h>
namespace net = boost::asio;
net::awaitable<int> load(int Id);

net::awaitable<int> twice() { co_return 1; }
// CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: plain-function: several files define it
net::awaitable<int> callsTwice() { co_return co_await twice() + co_await load(1); }

boost::asio::awaitable<int> inLibrary() { co_return 1; }
// CHECK: a.cpp:[[@LINE-1]]:{{.*}}left: plain-function: it would not compile: {{.*}}differ only in their return type
net::awaitable<int> callsLibrary() { co_return co_await inLibrary() + co_await load(1); }
//--- b.cpp
#include <boost/asio.hpp>
namespace net = boost::asio;
net::awaitable<int> load(int Id);
net::awaitable<int> twice() { co_return 2; }
// CHECK: b.cpp:[[@LINE-1]]:{{.*}}left: plain-function: several files define it
net::awaitable<int> callsTwiceToo() { co_return co_await twice() + co_await load(1); }
