// What an administrator sets off: an import, and a change of all prices that goes on in the background.
#pragma once

#include "pg_connection.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>

#include <cstdint>
#include <future>
#include <optional>
#include <string>
#include <string_view>

namespace store {

class ItemImporter {
public:
  ItemImporter(boost::asio::thread_pool &workers, std::string conninfo, PgConnection &loopConnection)
      : workers_(workers), conninfo_(std::move(conninfo)), loopConnection_(loopConnection) {}

  /// Stores all items of `csv` or, when one of them cannot be stored, none. Returns how many there were.
  boost::asio::awaitable<std::int64_t> importCsv(std::string_view csv);

private:
  boost::asio::thread_pool &workers_;
  std::string conninfo_;
  PgConnection &loopConnection_;
};

class Repricing {
public:
  Repricing(boost::asio::thread_pool &workers, std::string conninfo)
      : workers_(workers), conninfo_(std::move(conninfo)) {}

  /// False when the last one still runs.
  bool start(std::int64_t percent);
  std::string status();

private:
  bool running() const;

  boost::asio::thread_pool &workers_;
  std::string conninfo_;
  std::future<std::int64_t> job_;
  std::optional<std::int64_t> changed_;
};

} // namespace store
