#include "pg_connection.h"

#include "item.h"
#include "session_cleanup.h"

#include <vector>

namespace store {

bool PgError::transient() const {
  return sqlState_ == "40001" || sqlState_ == "40P01" || sqlState_.starts_with("08") || sqlState_ == "57P03";
}

PgResult::PgResult(PGresult *result) : result_(result) {
  switch (PQresultStatus(result)) {
  case PGRES_COMMAND_OK:
  case PGRES_TUPLES_OK:
  case PGRES_COPY_IN:
    return;
  default:
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    throw PgError(state ? state : "08006", PQresultErrorMessage(result));
  }
}

std::string_view PgResult::text(int row, int column) const {
  return {PQgetvalue(result_.get(), row, column), static_cast<std::size_t>(PQgetlength(result_.get(), row, column))};
}

std::int64_t PgResult::number(int row, int column) const { return parseNumber(text(row, column)).value(); }

std::int64_t PgResult::affected() const { return parseNumber(PQcmdTuples(result_.get())).value_or(0); }

PgConnection::PgConnection(const std::string &conninfo) {
  handle_.reset(PQconnectdb(conninfo.c_str())); // BLOCKS: async-blocking-call sql <- report
  if (PQstatus(handle()) != CONNECTION_OK)
    throw PgError("08001", PQerrorMessage(handle()));
}

PgResult PgConnection::exec(const char *sql) {
  PGresult *result = PQexec(handle(), sql); // BLOCKS: async-blocking-call sql <- listItems, report, importCsv, add
  return PgResult(result);
}

PgResult PgConnection::exec(const char *sql, std::initializer_list<std::string> parameters) {
  std::vector<const char *> values;
  for (const std::string &parameter : parameters)
    values.push_back(parameter.c_str());
  const int n = static_cast<int>(values.size());
  const char *const *data = values.data();
  constexpr auto none = nullptr; // types, lengths and formats: inferred, and text
  PGconn *pg = handle();
  auto *result = PQexecParams(pg, sql, n, none, data, none, none, 0); // BLOCKS: async-blocking-call sql <- find, add
  return PgResult(result);
}

Transaction::Transaction(PgConnection &connection) : connection_(connection) { connection_.exec("BEGIN"); }

Transaction::~Transaction() {
  if (open_)
    rollBack(connection_);
}

void Transaction::commit() {
  connection_.exec("COMMIT");
  open_ = false;
}

} // namespace store
