// What is done for each kind of task. Everything here runs where it is called, and blocks there.
#pragma once

#include "archive.h"
#include "pg_connection.h"
#include "pool.h"
#include "redis_connection.h"
#include "task.h"
#include "totals.h"

#include <string>

namespace ingest {

struct Services {
  Pool<PgConnection> &database;
  Pool<RedisConnection> &cache;
  Archive &archive;
  Totals &totals;
  std::string webhook; // HOST:PORT
};

void createTables(Services &services);

void storeEvent(Services &services, const Task &task);       // SQL
void refreshProfile(Services &services, const Task &task);   // the cache, and SQL where that has nothing
void packAttachment(Services &services, const Task &task);   // compressed and hashed, then SQL
void renderText(Services &services, const Task &task);       // into a buffer that the thread keeps
void countTotal(Services &services, const Task &task);       // under a lock
void archiveDocument(Services &services, const Task &task);  // SQLite
void expireEvents(Services &services);                       // SQL

} // namespace ingest
