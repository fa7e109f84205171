// libpq with C++ ownership: a session with the database, and the rows that a statement returns.
//
// A session belongs to one thread at a time; nothing here locks.
#pragma once

#include <libpq-fe.h>

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <stdexcept>
#include <string>

namespace routes {

class DatabaseError : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

class Rows {
public:
  /// Takes the result over; throws DatabaseError unless the statement succeeded.
  explicit Rows(PGresult *result);

  int count() const { return PQntuples(result_.get()); }
  bool empty() const { return count() == 0; }
  std::string text(int row, int column) const { return PQgetvalue(result_.get(), row, column); }
  std::int64_t number(int row, int column) const { return std::stoll(text(row, column)); }

private:
  struct Clear {
    void operator()(PGresult *result) const { PQclear(result); }
  };
  std::unique_ptr<PGresult, Clear> result_;
};

class Session {
public:
  /// Connects before it returns.
  explicit Session(const std::string &conninfo);

  /// Returns when the statement is done. Its parameters are $1, $2, …
  Rows query(const char *sql, std::initializer_list<std::string> parameters = {});

private:
  struct Finish {
    void operator()(PGconn *connection) const { PQfinish(connection); }
  };
  std::unique_ptr<PGconn, Finish> connection_;
};

} // namespace routes
