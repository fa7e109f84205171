// Which handler answers which request. All handlers have one signature, so all of them return an awaitable, whether
// they have something to await or not.
#pragma once

#include "http.h"

#include <boost/asio/awaitable.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace routes {

using Handler = std::function<boost::asio::awaitable<Response>(const Request &)>;

class RouteTable {
public:
  /// In `path`, "{id}" stands for a number.
  void add(boost::beast::http::verb method, std::string path, Handler handler);

  template <typename Owner>
  void add(boost::beast::http::verb method, std::string path, Owner &owner,
           boost::asio::awaitable<Response> (Owner::*handler)(const Request &)) {
    add(method, std::move(path), [&owner, handler](const Request &request) { return (owner.*handler)(request); });
  }

  /// The answer of the route's handler, or that there is none. Never throws for a reason that lies in the database.
  boost::asio::awaitable<Response> answerTo(Request request) const;

private:
  struct Route {
    boost::beast::http::verb method;
    std::string path;
    Handler handler;
  };
  std::vector<Route> routes_;
};

} // namespace routes
