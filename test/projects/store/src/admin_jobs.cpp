#include "admin_jobs.h"

#include "item.h"
#include "lines.h"

#include <boost/asio/bind_executor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/use_future.hpp>

#include <chrono>
#include <exception>
#include <utility>
#include <vector>

namespace asio = boost::asio;

namespace store {

namespace {

std::string csvLine(const NewItem &item) {
  std::string name;
  for (const char c : item.name)
    name += c == '"' ? std::string("\"\"") : std::string(1, c);
  return "\"" + name + "\"," + std::to_string(item.priceCents) + "\n";
}

void copyItems(const std::string &conninfo, const std::vector<NewItem> &items) {
  PgConnection connection(conninfo);
  PGconn *handle = connection.handle();
  PgResult ready(PQexec(handle, "COPY items (name, price_cents) FROM STDIN WITH (FORMAT csv)"));
  for (const NewItem &item : items) {
    const std::string line = csvLine(item);
    PQputCopyData(handle, line.data(), static_cast<int>(line.size()));
  }
  PQputCopyEnd(handle, nullptr);
  PgResult copied(PQgetResult(handle));
}

std::int64_t changePrices(const std::string &conninfo, std::int64_t percent) {
  PgConnection connection(conninfo);
  return connection
      .exec("UPDATE items SET price_cents = price_cents + price_cents * $1::bigint / 100", {std::to_string(percent)})
      .affected();
}

} // namespace

asio::awaitable<std::int64_t> ItemImporter::importCsv(std::string_view csv) {
  std::vector<NewItem> items;
  for (const std::string_view line : linesOf(csv))
    if (auto item = parseItem(line))
      items.push_back(std::move(*item));

  const auto loop = co_await asio::this_coro::executor;
  co_await asio::post(asio::bind_executor(workers_, asio::use_awaitable));
  std::exception_ptr failure;
  try {
    copyItems(conninfo_, items);
  } catch (...) {
    failure = std::current_exception();
  }
  co_await asio::post(loop, asio::use_awaitable);
  if (failure)
    std::rethrow_exception(failure);

  loopConnection_.exec("ANALYZE items");
  co_return static_cast<std::int64_t>(items.size());
}

bool Repricing::running() const {
  return job_.valid() && job_.wait_for(std::chrono::seconds(0)) != std::future_status::ready;
}

bool Repricing::start(std::int64_t percent) {
  if (running())
    return false;
  changed_.reset();
  job_ = asio::post(workers_,
                    asio::use_future([conninfo = conninfo_, percent] { return changePrices(conninfo, percent); }));
  return true;
}

std::string Repricing::status() {
  if (job_.valid()) {
    if (job_.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
      return "running";
    changed_ = job_.get();
  }
  return changed_ ? "changed " + std::to_string(*changed_) : "never ran";
}

} // namespace store
