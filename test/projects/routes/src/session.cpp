#include "session.h"

#include <vector>

namespace routes {

Rows::Rows(PGresult *result) : result_(result) {
  const ExecStatusType status = PQresultStatus(result);
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
    throw DatabaseError(PQresultErrorMessage(result));
}

Session::Session(const std::string &conninfo) : connection_(PQconnectdb(conninfo.c_str())) {
  if (PQstatus(connection_.get()) != CONNECTION_OK)
    throw DatabaseError(PQerrorMessage(connection_.get()));
}

Rows Session::query(const char *sql, std::initializer_list<std::string> parameters) {
  std::vector<const char *> values;
  for (const std::string &parameter : parameters)
    values.push_back(parameter.c_str());
  const int n = static_cast<int>(values.size());
  constexpr auto none = nullptr;   // types, lengths and formats: inferred, and text
  PGresult *result = PQexecParams( // BLOCKS: async-blocking-call sql <- books, book, loans, giveBack, sendReminders
      connection_.get(), sql, n, none, values.data(), none, none, 0);
  return Rows(result);
}

} // namespace routes
