// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the examples of the documentation leave out. Included before each by examples.py.
#pragma once
#include <boost/asio.hpp>
#include <chrono>
#include <fstream>
#include <libpq-fe.h>
#include <thread>
namespace net = boost::asio;
net::awaitable<int> child();
using namespace std::chrono_literals;
