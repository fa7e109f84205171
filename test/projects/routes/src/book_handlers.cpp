#include "book_handlers.h"

#include "offload.h"

namespace asio = boost::asio;
namespace http = boost::beast::http;

namespace routes {

void BookHandlers::addTo(RouteTable &table) {
  table.add(http::verb::get, "/books", *this, &BookHandlers::books);
  table.add(http::verb::get, "/books/{id}", *this, &BookHandlers::book);
  table.add(http::verb::get, "/latest", *this, &BookHandlers::latest);
  table.add(http::verb::post, "/books", *this, &BookHandlers::add);
}

asio::awaitable<Response> BookHandlers::books(const Request &) {
  co_return ok(toJson(catalog_.books())); // BLOCKS: async-never-awaits sql <- books
}

asio::awaitable<Response> BookHandlers::book(const Request &request) {
  const auto book = catalog_.book(request.id); // BLOCKS: async-never-awaits sql <- book
  co_return book ? ok(toJson(*book)) : error(Status::not_found, "no such book");
}

asio::awaitable<Response> BookHandlers::latest(const Request &) {
  const std::vector<Book> books = co_await ask(
      workers_, [this] { return sessions_.with([](Session &session) { return Catalog(session).latest(); }); });
  co_return ok(toJson(books));
}

asio::awaitable<Response> BookHandlers::add(const Request &request) {
  const auto book = parseBook(request.body);
  if (!book)
    co_return error(Status::bad_request, "expected: title,copies");
  const Book added = co_await ask(workers_, [this, &book] {
    return sessions_.with([&book](Session &session) { return Catalog(session).add(*book); });
  });
  co_return answer(Status::created, toJson(added));
}

} // namespace routes
