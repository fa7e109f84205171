// Is all well? For GET /health.
#pragma once

#include "database_probe.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>

namespace routes {

class HealthCheck {
public:
  HealthCheck(DatabaseProbe &probe, boost::asio::thread_pool &workers) : probe_(probe), workers_(workers) {}

  boost::asio::awaitable<bool> databaseAnswers();

private:
  DatabaseProbe &probe_;
  boost::asio::thread_pool &workers_;
};

} // namespace routes
