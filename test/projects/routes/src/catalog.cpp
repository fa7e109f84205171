#include "catalog.h"

#include "http.h"

namespace routes {

std::string toJson(const Book &book) {
  return "{\"id\": " + std::to_string(book.id) + ", \"title\": " + quoted(book.title) +
         ", \"copies\": " + std::to_string(book.copies) + ", \"on_loan\": " + std::to_string(book.onLoan) + "}";
}

std::optional<NewBook> parseBook(std::string_view line) {
  const auto comma = line.rfind(',');
  if (comma == std::string_view::npos || comma == 0)
    return std::nullopt;
  const auto copies = parseNumber(line.substr(comma + 1));
  if (!copies || *copies < 1)
    return std::nullopt;
  return NewBook{std::string(line.substr(0, comma)), *copies};
}

Book Catalog::add(const NewBook &book) { return {books_.add(book.title, book.copies), book.title, book.copies, 0}; }

} // namespace routes
