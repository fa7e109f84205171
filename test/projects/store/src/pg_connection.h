// libpq with C++ ownership: a connection, the result of a statement, a transaction.
//
// A connection belongs to one thread at a time; nothing here locks.
#pragma once

#include <libpq-fe.h>

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace store {

class PgError : public std::runtime_error {
public:
  PgError(std::string sqlState, const std::string &message)
      : std::runtime_error(message), sqlState_(std::move(sqlState)) {}

  /// A lost race with another transaction, or a server that is not up yet.
  bool transient() const;
  bool uniqueViolation() const { return sqlState_ == "23505"; }

private:
  std::string sqlState_;
};

class PgResult {
public:
  /// Takes the result over; throws PgError unless the statement succeeded.
  explicit PgResult(PGresult *result);

  int rows() const { return PQntuples(result_.get()); }
  std::string_view text(int row, int column) const;
  std::int64_t number(int row, int column) const;
  /// Rows inserted, updated or deleted.
  std::int64_t affected() const;

private:
  struct Clear {
    void operator()(PGresult *result) const { PQclear(result); }
  };
  std::unique_ptr<PGresult, Clear> result_;
};

class PgConnection {
public:
  /// Connects before it returns.
  explicit PgConnection(const std::string &conninfo);

  PgResult exec(const char *sql);
  PgResult exec(const char *sql, std::initializer_list<std::string> parameters);
  PGconn *handle() { return handle_.get(); }

private:
  struct Finish {
    void operator()(PGconn *connection) const { PQfinish(connection); }
  };
  std::unique_ptr<PGconn, Finish> handle_;
};

/// Rolled back at the end of its scope unless it was committed.
class Transaction {
public:
  explicit Transaction(PgConnection &connection);
  Transaction(const Transaction &) = delete;
  Transaction &operator=(const Transaction &) = delete;
  ~Transaction();

  void commit();

private:
  PgConnection &connection_;
  bool open_ = true;
};

} // namespace store
