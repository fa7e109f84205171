// Connections for work that needs one to itself for a while, such as a long report.
#pragma once

#include "pg_connection.h"
#include "session_cleanup.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace store {

/// Idle connections. Lives on the event loop.
class SessionPool {
public:
  explicit SessionPool(std::string conninfo) : conninfo_(std::move(conninfo)) {}

  std::unique_ptr<PgConnection> take() {
    if (idle_.empty())
      return std::make_unique<PgConnection>(conninfo_);
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    return connection;
  }
  void giveBack(std::unique_ptr<PgConnection> connection) { idle_.push_back(std::move(connection)); }

private:
  std::string conninfo_;
  std::vector<std::unique_ptr<PgConnection>> idle_;
};

/// A connection on loan.
class Session {
public:
  explicit Session(SessionPool &pool) : pool_(pool), connection_(pool.take()) {}
  Session(const Session &) = delete;
  Session &operator=(const Session &) = delete;
  ~Session() {
    resetSession(*connection_);
    pool_.giveBack(std::move(connection_));
  }

  PgConnection &connection() { return *connection_; }

private:
  SessionPool &pool_;
  std::unique_ptr<PgConnection> connection_;
};

} // namespace store
