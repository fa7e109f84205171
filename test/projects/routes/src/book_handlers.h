// Requests about books.
#pragma once

#include "catalog.h"
#include "route_table.h"
#include "session_pool.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>

namespace routes {

class BookHandlers {
public:
  BookHandlers(Catalog &catalog, SessionPool &sessions, boost::asio::thread_pool &workers)
      : catalog_(catalog), sessions_(sessions), workers_(workers) {}

  void addTo(RouteTable &table);

private:
  boost::asio::awaitable<Response> books(const Request &request);
  boost::asio::awaitable<Response> book(const Request &request);
  boost::asio::awaitable<Response> latest(const Request &request);
  boost::asio::awaitable<Response> add(const Request &request);

  Catalog &catalog_; // over the session of the event loop
  SessionPool &sessions_;
  boost::asio::thread_pool &workers_;
};

} // namespace routes
