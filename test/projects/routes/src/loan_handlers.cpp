#include "loan_handlers.h"

#include <chrono>

namespace asio = boost::asio;
namespace http = boost::beast::http;

namespace routes {

void LoanHandlers::addTo(RouteTable &table) {
  table.add(http::verb::get, "/loans", *this, &LoanHandlers::loans);
  table.add(http::verb::post, "/books/{id}/loans", *this, &LoanHandlers::lend);
  table.add(http::verb::delete_, "/loans/{id}", *this, &LoanHandlers::giveBack);
  table.add(http::verb::post, "/books/{id}/wait", *this, &LoanHandlers::waitForCopy);
  table.add(http::verb::post, "/reminders", *this, &LoanHandlers::remind);
}

asio::awaitable<Response> LoanHandlers::loans(const Request &) {
  const std::vector<Loan> open = co_await loans_.open();
  co_return ok("{\"overdue\": " + std::to_string(loans_.overdue()) + ", \"loans\": " + toJson(open) + "}");
}

asio::awaitable<Response> LoanHandlers::lend(const Request &request) {
  if (request.body.empty())
    co_return error(Status::bad_request, "expected: the member's name");
  const auto loan = co_await loans_.lend(request.id, request.body);
  co_return loan ? answer(Status::created, toJson(*loan)) : error(Status::conflict, "no copy is left");
}

asio::awaitable<Response> LoanHandlers::giveBack(const Request &request) {
  const bool wasOut = loans_.giveBack(request.id); // BLOCKS: async-never-awaits sql <- giveBack
  co_return wasOut ? ok("{}") : error(Status::not_found, "no such loan");
}

asio::awaitable<Response> LoanHandlers::waitForCopy(const Request &request) {
  const auto patience = parseNumber(request.body);
  if (!patience)
    co_return error(Status::bad_request, "expected: milliseconds");
  const bool returned = co_await loans_.copyReturned(request.id, std::chrono::milliseconds(*patience));
  co_return ok(returned ? "{\"copy\": true}" : "{\"copy\": false}");
}

asio::awaitable<Response> LoanHandlers::remind(const Request &) {
  co_return ok("{\"sent\": " + std::to_string(co_await loans_.sendReminders()) + "}");
}

} // namespace routes
