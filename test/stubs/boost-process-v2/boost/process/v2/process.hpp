// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <boost/asio.hpp>

namespace boost::process::v2 {
template <class Executor = asio::any_io_executor> struct basic_process {
  int wait();
  bool running();
  void detach();
  template <class T> auto async_wait(T &&) { return asio::awaitable<int>(); }
};
using process = basic_process<>;
} // namespace boost::process::v2
