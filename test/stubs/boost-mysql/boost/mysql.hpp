// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <boost/asio.hpp>
#include <string_view>

namespace boost::mysql {
class results {};
class any_connection {
public:
  void execute(std::string_view, results &);
  template <class T> auto async_execute(std::string_view, results &, T &&) { return asio::awaitable<void>(); }
  void close();
};
} // namespace boost::mysql
