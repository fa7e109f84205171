// The books, as the database has them. Synchronous: each call is one round trip of its session.
#pragma once

#include "session.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace routes {

struct Book {
  std::int64_t id = 0;
  std::string title;
  std::int64_t copies = 0;
  std::int64_t onLoan = 0;
};

class BookRepository {
public:
  explicit BookRepository(Session &session) : session_(session) {}

  std::vector<Book> all();
  std::vector<Book> latest();
  std::optional<Book> find(std::int64_t id);
  std::int64_t add(const std::string &title, std::int64_t copies);

private:
  Session &session_;
};

} // namespace routes
