// One coroutine per endpoint.
#pragma once

#include "admin_jobs.h"
#include "health.h"
#include "item_repository.h"
#include "metrics.h"
#include "session.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace store {

using Request = boost::beast::http::request<boost::beast::http::string_body>;
using Response = boost::beast::http::response<boost::beast::http::string_body>;

/// What the handlers work with.
struct Services {
  ItemRepository &items;
  ItemImporter &importer;
  Repricing &repricing;
  HealthMonitor &health;
  SessionPool &sessions;
  Metrics &metrics;
  MetricsFlusher &flusher;
  boost::asio::thread_pool &workers;
  std::string conninfo;
};

class Handlers {
public:
  explicit Handlers(Services services) : services_(std::move(services)) {}

  /// Answers every request but GET /report; never throws for a reason that lies in the request or the database.
  boost::asio::awaitable<Response> handle(const Request &request);

  /// GET /report: writes its answer itself, piece by piece.
  boost::asio::awaitable<void> report(boost::beast::tcp_stream &out);

private:
  boost::asio::awaitable<Response> route(const Request &request);
  boost::asio::awaitable<Response> listItems();
  boost::asio::awaitable<Response> getItem(std::int64_t id);
  boost::asio::awaitable<Response> addItem(std::string_view body);
  boost::asio::awaitable<Response> removeItem(std::int64_t id);
  boost::asio::awaitable<Response> importItems(std::string_view body);
  boost::asio::awaitable<Response> health();
  Response startRepricing(std::string_view body);
  Response metrics();

  Services services_;
};

} // namespace store
