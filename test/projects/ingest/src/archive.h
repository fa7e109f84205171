// What is kept for good, in a file of SQLite, which has no asynchronous interface.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>

namespace ingest {

class Archive {
public:
  explicit Archive(const std::string &file);

  void add(const std::string &key, const std::string &value);

private:
  struct Close {
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
  };
  std::unique_ptr<sqlite3, Close> database_;
};

} // namespace ingest
