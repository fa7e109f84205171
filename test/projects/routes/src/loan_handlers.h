// Requests about loans.
#pragma once

#include "loan_service.h"
#include "route_table.h"

#include <boost/asio/awaitable.hpp>

namespace routes {

class LoanHandlers {
public:
  explicit LoanHandlers(LoanService &loans) : loans_(loans) {}

  void addTo(RouteTable &table);

private:
  boost::asio::awaitable<Response> loans(const Request &request);
  boost::asio::awaitable<Response> lend(const Request &request);
  boost::asio::awaitable<Response> giveBack(const Request &request);
  boost::asio::awaitable<Response> waitForCopy(const Request &request);
  boost::asio::awaitable<Response> remind(const Request &request);

  LoanService &loans_;
};

} // namespace routes
