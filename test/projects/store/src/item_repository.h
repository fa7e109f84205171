// The items as the handlers see them, and their home in PostgreSQL.
#pragma once

#include "item.h"
#include "pg_connection.h"
#include "query_turns.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace store {

class ItemRepository {
public:
  virtual ~ItemRepository() = default;

  virtual boost::asio::awaitable<std::vector<Item>> list() = 0;
  virtual boost::asio::awaitable<std::optional<Item>> find(std::int64_t id) = 0;
  virtual boost::asio::awaitable<Item> add(NewItem item) = 0;
  /// False when there was no such item.
  virtual boost::asio::awaitable<bool> remove(std::int64_t id) = 0;
  /// How many there are; one number, so not worth a coroutine.
  virtual std::int64_t count() = 0;
};

/// Called after each change with what was done and to which item.
using AuditHook = std::function<void(const char *action, std::int64_t id)>;

class PgItemRepository : public ItemRepository {
public:
  PgItemRepository(boost::asio::any_io_executor loop, boost::asio::thread_pool &workers, PgConnection &loopConnection,
                   PgConnection &workerConnection);

  void setAuditHook(AuditHook hook) { audit_ = std::move(hook); }

  boost::asio::awaitable<std::vector<Item>> list() override;
  boost::asio::awaitable<std::optional<Item>> find(std::int64_t id) override;
  boost::asio::awaitable<Item> add(NewItem item) override;
  boost::asio::awaitable<bool> remove(std::int64_t id) override;
  std::int64_t count() override;

private:
  QueryTurns turns_;
  boost::asio::thread_pool &workers_;
  PgConnection &loopConnection_;   // used on the event loop alone; no transaction in it outlives a suspension
  PgConnection &workerConnection_; // used by the worker of whoever has the turn
  AuditHook audit_;
};

} // namespace store
