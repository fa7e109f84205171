#include "item_repository.h"

#include "offload.h"
#include "retry.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <chrono>
#include <utility>

namespace asio = boost::asio;

namespace store {

namespace {

Item itemAt(const PgResult &result, int row) {
  return {result.number(row, 0), std::string(result.text(row, 1)), result.number(row, 2)};
}

std::vector<Item> selectAll(PgConnection &connection) {
  const PgResult result = connection.exec("SELECT id, name, price_cents FROM items ORDER BY id");
  std::vector<Item> items;
  for (int row = 0; row < result.rows(); ++row)
    items.push_back(itemAt(result, row));
  return items;
}

Item insertItem(PgConnection &connection, const NewItem &item) {
  Transaction transaction(connection);
  const PgResult result =
      connection.exec("INSERT INTO items (name, price_cents) VALUES ($1, $2) RETURNING id, name, price_cents",
                      {item.name, std::to_string(item.priceCents)});
  transaction.commit();
  return itemAt(result, 0);
}

bool deleteItem(PgConnection &connection, std::int64_t id) {
  return connection.exec("DELETE FROM items WHERE id = $1", {std::to_string(id)}).affected() > 0;
}

} // namespace

PgItemRepository::PgItemRepository(asio::any_io_executor loop, asio::thread_pool &workers, PgConnection &loopConnection,
                                   PgConnection &workerConnection)
    : turns_(loop), workers_(workers), loopConnection_(loopConnection), workerConnection_(workerConnection) {}

asio::awaitable<std::vector<Item>> PgItemRepository::list() {
  const auto turn = co_await turns_.take();
  co_return co_await asio::co_spawn(
      workers_, [&]() -> asio::awaitable<std::vector<Item>> { co_return selectAll(workerConnection_); },
      asio::use_awaitable);
}

asio::awaitable<std::optional<Item>> PgItemRepository::find(std::int64_t id) {
  const auto turn = co_await turns_.take();
  const PgResult result =
      loopConnection_.exec("SELECT id, name, price_cents FROM items WHERE id = $1", {std::to_string(id)});
  if (result.rows() == 0)
    co_return std::nullopt;
  co_return itemAt(result, 0);
}

asio::awaitable<Item> PgItemRepository::add(NewItem item) {
  const auto turn = co_await turns_.take();
  Item stored = withRetry(4, std::chrono::milliseconds(10), [&] { return insertItem(loopConnection_, item); });
  if (audit_)
    audit_("add", stored.id);
  co_return stored;
}

asio::awaitable<bool> PgItemRepository::remove(std::int64_t id) {
  const auto turn = co_await turns_.take();
  const bool removed = co_await offload(workers_, [this, id] { return deleteItem(workerConnection_, id); });
  if (removed && audit_)
    audit_("remove", id);
  co_return removed;
}

std::int64_t PgItemRepository::count() { return loopConnection_.exec("SELECT count(*) FROM items").number(0, 0); }

} // namespace store
