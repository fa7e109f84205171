#include "pg_connection.h"

#include <stdexcept>

namespace ingest {

PgConnection::PgConnection(const std::string &conninfo) : connection_(PQconnectdb(conninfo.c_str())) {
  if (PQstatus(connection_.get()) != CONNECTION_OK)
    throw std::runtime_error(PQerrorMessage(connection_.get()));
}

std::vector<PgConnection::Row> PgConnection::query(const char *sql, std::initializer_list<std::string> parameters) {
  std::vector<const char *> values;
  for (const std::string &parameter : parameters)
    values.push_back(parameter.c_str());
  const std::unique_ptr<PGresult, decltype(&PQclear)> result(
      PQexecParams(connection_.get(), sql, static_cast<int>(values.size()), nullptr, values.data(), nullptr, nullptr, 0),
      PQclear);
  const ExecStatusType status = PQresultStatus(result.get());
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
    throw std::runtime_error(PQerrorMessage(connection_.get()));
  std::vector<Row> rows(PQntuples(result.get()));
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (int column = 0; column < PQnfields(result.get()); ++column)
      rows[row].push_back(PQgetvalue(result.get(), static_cast<int>(row), column));
  return rows;
}

} // namespace ingest
