// A session with the database, and a query of it that a coroutine can await.
#pragma once

#include <libpq-fe.h>

#include <memory>

using Session = std::unique_ptr<PGconn, decltype([](PGconn *Db) { PQfinish(Db); })>;
using Result = std::unique_ptr<PGresult, decltype([](PGresult *Rows) { PQclear(Rows); })>;

inline Session connect(const char *Conninfo) { return Session(PQconnectdb(Conninfo)); }
