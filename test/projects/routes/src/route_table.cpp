#include "route_table.h"

#include "session.h"

#include <iostream>
#include <optional>
#include <utility>

namespace asio = boost::asio;
namespace http = boost::beast::http;

namespace routes {

namespace {

constexpr std::string_view placeholder = "{id}";

std::string_view takeSegment(std::string_view &path) {
  const std::string_view segment = path.substr(0, path.find('/', 1));
  path.remove_prefix(segment.size());
  return segment;
}

/// The number in the place of {id}, 0 where there is no such place; nothing if the path is another.
std::optional<std::int64_t> match(std::string_view pattern, std::string_view path) {
  std::int64_t id = 0;
  while (!pattern.empty() && !path.empty()) {
    const std::string_view wanted = takeSegment(pattern);
    const std::string_view segment = takeSegment(path);
    if (wanted.substr(1) == placeholder) {
      const auto number = parseNumber(segment.substr(1));
      if (!number)
        return std::nullopt;
      id = *number;
    } else if (wanted != segment) {
      return std::nullopt;
    }
  }
  return pattern.empty() && path.empty() ? std::optional(id) : std::nullopt;
}

} // namespace

void RouteTable::add(http::verb method, std::string path, Handler handler) {
  routes_.push_back({method, std::move(path), std::move(handler)});
}

asio::awaitable<Response> RouteTable::answerTo(Request request) const {
  for (const Route &route : routes_) {
    const auto id = route.method == request.method ? match(route.path, request.path) : std::nullopt;
    if (!id)
      continue;
    request.id = *id;
    try {
      co_return co_await route.handler(request);
    } catch (const DatabaseError &failure) {
      std::cerr << failure.what();
      co_return error(Status::internal_server_error, "the database said no");
    }
  }
  co_return error(Status::not_found, "no such page");
}

} // namespace routes
