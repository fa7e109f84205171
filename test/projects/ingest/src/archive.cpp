#include "archive.h"

#include <stdexcept>

namespace ingest {

Archive::Archive(const std::string &file) {
  sqlite3 *opened = nullptr;
  const int status = sqlite3_open(file.c_str(), &opened);
  database_.reset(opened);
  const char *create = "CREATE TABLE IF NOT EXISTS archive (key TEXT, value TEXT)";
  if (status != SQLITE_OK || sqlite3_exec(opened, create, nullptr, nullptr, nullptr) != SQLITE_OK)
    throw std::runtime_error(sqlite3_errmsg(opened));
}

void Archive::add(const std::string &key, const std::string &value) {
  sqlite3_stmt *made = nullptr;
  sqlite3_prepare_v2(database_.get(), "INSERT INTO archive VALUES (?, ?)", -1, &made, nullptr);
  const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(made, sqlite3_finalize);
  sqlite3_bind_text(made, 1, key.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_bind_text(made, 2, value.c_str(), -1, SQLITE_TRANSIENT);
  if (sqlite3_step(made) != SQLITE_DONE)
    throw std::runtime_error(sqlite3_errmsg(database_.get()));
}

} // namespace ingest
