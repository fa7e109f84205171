#include "session_cleanup.h"

#include "pg_connection.h"

#include <iostream>

namespace store {

namespace {

void runQuietly(PgConnection &connection, const char *sql) noexcept {
  PGresult *result = PQexec(connection.handle(), sql); // BLOCKS: async-blocking-call sql <- report, add
  if (PQresultStatus(result) != PGRES_COMMAND_OK)
    std::cerr << sql << ": " << PQerrorMessage(connection.handle());
  PQclear(result);
}

} // namespace

void rollBack(PgConnection &connection) noexcept { runQuietly(connection, "ROLLBACK"); }

void resetSession(PgConnection &connection) noexcept {
  if (PQtransactionStatus(connection.handle()) != PQTRANS_IDLE)
    rollBack(connection);
  runQuietly(connection, "DISCARD ALL");
}

} // namespace store
