// What the library has: rules and spellings around the repository of books. Synchronous like that.
#pragma once

#include "book_repository.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace routes {

std::string toJson(const Book &book);

struct NewBook {
  std::string title;
  std::int64_t copies = 0;
};

/// The book in "title,copies".
std::optional<NewBook> parseBook(std::string_view line);

class Catalog {
public:
  explicit Catalog(Session &session) : books_(session) {}

  std::vector<Book> books() { return books_.all(); }
  std::vector<Book> latest() { return books_.latest(); }
  std::optional<Book> book(std::int64_t id) { return id > 0 ? books_.find(id) : std::nullopt; }
  Book add(const NewBook &book);

private:
  BookRepository books_;
};

} // namespace routes
