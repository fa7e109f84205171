// One connection to PostgreSQL, for one thread at a time.
#pragma once

#include <libpq-fe.h>

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

namespace ingest {

class PgConnection {
public:
  explicit PgConnection(const std::string &conninfo);

  using Row = std::vector<std::string>;
  /// The parameters are $1, $2, …
  std::vector<Row> query(const char *sql, std::initializer_list<std::string> parameters = {});

private:
  struct Finish {
    void operator()(PGconn *connection) const { PQfinish(connection); }
  };
  std::unique_ptr<PGconn, Finish> connection_;
};

} // namespace ingest
