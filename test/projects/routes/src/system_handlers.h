// Requests about the service itself.
#pragma once

#include "health_check.h"
#include "route_table.h"

#include <boost/asio/awaitable.hpp>

#include <cstdint>

namespace routes {

class SystemHandlers {
public:
  explicit SystemHandlers(HealthCheck &health) : health_(health) {}

  void addTo(RouteTable &table);

private:
  boost::asio::awaitable<Response> health(const Request &request);
  boost::asio::awaitable<Response> version(const Request &request);

  HealthCheck &health_;
  std::int64_t asked_ = 0;
};

} // namespace routes
