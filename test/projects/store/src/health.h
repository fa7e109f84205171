// Is the database there? Asked now and then by the service itself, and by GET /health.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include <string>

namespace store {

class HealthMonitor {
public:
  HealthMonitor(boost::asio::any_io_executor loop, boost::asio::thread_pool &workers, std::string conninfo);

  boost::asio::awaitable<bool> check();

  /// Checks every ten seconds and logs when the answer changes, until stop().
  boost::asio::awaitable<void> watch();
  void stop();

private:
  boost::asio::thread_pool &workers_;
  std::string conninfo_;
  boost::asio::steady_timer timer_;
  bool stopping_ = false;
};

} // namespace store
