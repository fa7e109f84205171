// Asks the database whether it is there.
#pragma once

#include "session_pool.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>

namespace routes {

class DatabaseProbe {
public:
  DatabaseProbe(SessionPool &sessions, boost::asio::thread_pool &workers) : sessions_(sessions), workers_(workers) {}

  /// Throws DatabaseError if it is not. (Was a plain function once, which blocked.)
  boost::asio::awaitable<void> ping();

private:
  SessionPool &sessions_;
  boost::asio::thread_pool &workers_;
};

} // namespace routes
