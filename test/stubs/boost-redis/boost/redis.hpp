// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <boost/asio.hpp>

namespace boost::redis {
class request {};
template <class... T> class response {};
class connection {
public:
  template <class R, class T> auto async_exec(const request &, R &, T &&) { return asio::awaitable<void>(); }
  void cancel();
};
} // namespace boost::redis
