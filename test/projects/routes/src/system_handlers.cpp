#include "system_handlers.h"

namespace asio = boost::asio;
namespace http = boost::beast::http;

namespace routes {

void SystemHandlers::addTo(RouteTable &table) {
  table.add(http::verb::get, "/health", *this, &SystemHandlers::health);
  table.add(http::verb::get, "/version", *this, &SystemHandlers::version);
  table.add(http::verb::get, "/", [](const Request &) -> asio::awaitable<Response> { co_return ok("\"a library\""); });
}

asio::awaitable<Response> SystemHandlers::health(const Request &) {
  const bool well = co_await health_.databaseAnswers();
  co_return well ? ok("{\"database\": \"ok\"}") : error(Status::service_unavailable, "the database is gone");
}

asio::awaitable<Response> SystemHandlers::version(const Request &) {
  co_return ok("{\"version\": 1, \"asked\": " + std::to_string(++asked_) + "}");
}

} // namespace routes
