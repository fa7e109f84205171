// What a migration adds to an example project before it begins; included in front of each file (-include).
#pragma once
#include <boost/asio/thread_pool.hpp>

namespace migrated {

/// Where calls may block. One thread, because the projects use one connection for many requests.
inline boost::asio::thread_pool &worker() {
  static boost::asio::thread_pool one(1);
  return one;
}

/// Where tasks may wait for others.
inline boost::asio::thread_pool &parents() {
  static boost::asio::thread_pool many(64);
  return many;
}

} // namespace migrated
