#include "handlers.h"

#include "row_cursor.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/use_future.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/chunk_encode.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/write.hpp>

#include <future>
#include <iostream>
#include <optional>
#include <utility>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace store {

namespace {

Response answer(http::status status, std::string body) {
  Response response(status, 11);
  response.set(http::field::content_type, "application/json");
  response.keep_alive(false);
  response.body() = std::move(body) + "\n";
  response.prepare_payload();
  return response;
}

Response error(http::status status, std::string_view reason) {
  return answer(status, "{\"error\": " + quoted(reason) + "}");
}

std::optional<std::int64_t> idIn(std::string_view path) {
  constexpr std::string_view prefix = "/items/";
  return path.starts_with(prefix) ? parseNumber(path.substr(prefix.size())) : std::nullopt;
}

std::int64_t sumOfPrices(const std::string &conninfo) {
  PgConnection connection(conninfo);
  return connection.exec("SELECT coalesce(sum(price_cents), 0)::bigint FROM items").number(0, 0);
}

asio::awaitable<void> writeChunk(beast::tcp_stream &out, const std::string &text) {
  co_await asio::async_write(out, http::make_chunk(asio::buffer(text)), asio::use_awaitable);
}

} // namespace

asio::awaitable<Response> Handlers::handle(const Request &request) {
  services_.metrics.countRequest();
  try {
    co_return co_await route(request);
  } catch (const PgError &failure) {
    if (failure.uniqueViolation())
      co_return error(http::status::conflict, "there is an item of that name");
    std::cerr << failure.what() << '\n';
    co_return error(http::status::internal_server_error, "the database said no");
  }
}

asio::awaitable<Response> Handlers::route(const Request &request) {
  const std::string_view path(request.target().data(), request.target().size());
  const auto is = [&](http::verb method, std::string_view where) {
    return request.method() == method && path == where;
  };

  if (is(http::verb::get, "/items"))
    co_return co_await listItems();
  if (is(http::verb::post, "/items"))
    co_return co_await addItem(request.body());
  if (is(http::verb::get, "/health"))
    co_return co_await health();
  if (is(http::verb::get, "/metrics"))
    co_return metrics();
  if (is(http::verb::post, "/admin/import"))
    co_return co_await importItems(request.body());
  if (is(http::verb::post, "/admin/reprice"))
    co_return startRepricing(request.body());
  if (is(http::verb::get, "/admin/reprice"))
    co_return answer(http::status::ok, "{\"repricing\": " + quoted(services_.repricing.status()) + "}");
  if (const auto id = idIn(path)) {
    if (request.method() == http::verb::get)
      co_return co_await getItem(*id);
    if (request.method() == http::verb::delete_)
      co_return co_await removeItem(*id);
  }
  co_return error(http::status::not_found, "no such page");
}

asio::awaitable<Response> Handlers::listItems() {
  const std::vector<Item> items = co_await services_.items.list();
  std::string body = "{\"total\": " + std::to_string(services_.items.count()) + ", \"items\": [";
  for (const Item &item : items)
    body += (&item == &items.front() ? "\n  " : ",\n  ") + toJson(item);
  co_return answer(http::status::ok, body + "]}");
}

asio::awaitable<Response> Handlers::getItem(std::int64_t id) {
  const std::optional<Item> item = co_await services_.items.find(id);
  co_return item ? answer(http::status::ok, toJson(*item)) : error(http::status::not_found, "no such item");
}

asio::awaitable<Response> Handlers::addItem(std::string_view body) {
  std::optional<NewItem> item = parseItem(body);
  if (!item)
    co_return error(http::status::bad_request, "expected: name,price in cents");
  const Item stored = co_await services_.items.add(std::move(*item));
  co_return answer(http::status::created, toJson(stored));
}

asio::awaitable<Response> Handlers::removeItem(std::int64_t id) {
  const bool removed = co_await services_.items.remove(id);
  co_return removed ? answer(http::status::ok, "{}") : error(http::status::not_found, "no such item");
}

asio::awaitable<Response> Handlers::importItems(std::string_view body) {
  const std::int64_t count = co_await services_.importer.importCsv(body);
  co_return answer(http::status::ok, "{\"imported\": " + std::to_string(count) + "}");
}

asio::awaitable<Response> Handlers::health() {
  const bool up = co_await services_.health.check();
  co_return up ? answer(http::status::ok, "{\"database\": \"up\"}")
               : error(http::status::service_unavailable, "the database is gone");
}

Response Handlers::startRepricing(std::string_view body) {
  const auto percent = parseNumber(body);
  if (!percent)
    return error(http::status::bad_request, "expected: per cent");
  if (!services_.repricing.start(*percent))
    return error(http::status::conflict, "still running");
  return answer(http::status::accepted, "{}");
}

Response Handlers::metrics() {
  return answer(http::status::ok, "{\"requests\": " + std::to_string(services_.metrics.requests()) +
                                      ", \"flushes\": " + std::to_string(services_.flusher.flushes()) + "}");
}

asio::awaitable<void> Handlers::report(beast::tcp_stream &out) {
  services_.metrics.countRequest();
  auto sum = [conninfo = services_.conninfo]() -> asio::awaitable<std::int64_t> { co_return sumOfPrices(conninfo); };
  std::future<std::int64_t> total = asio::co_spawn(services_.workers, std::move(sum), asio::use_future);

  Session session(services_.sessions);
  RowCursor rows(session.connection(), "SELECT name, price_cents FROM items ORDER BY name");
  http::response<http::empty_body> head(http::status::ok, 11);
  head.set(http::field::content_type, "text/plain");
  head.keep_alive(false);
  head.chunked(true);
  http::response_serializer<http::empty_body> serializer(head);
  co_await http::async_write_header(out, serializer, asio::use_awaitable);

  std::string chunk;
  for (const Row &row : rows) {
    chunk += std::string(row.text(0)) + " " + std::to_string(row.number(1)) + "\n";
    if (chunk.size() > 1024) {
      co_await writeChunk(out, chunk);
      chunk.clear();
    }
  }
  chunk += "total " + std::to_string(total.get()) + "\n"; // BLOCKS: async-blocking-wait wait <- report
  co_await writeChunk(out, chunk);
  co_await asio::async_write(out, http::make_chunk_last(), asio::use_awaitable);
}

} // namespace store
