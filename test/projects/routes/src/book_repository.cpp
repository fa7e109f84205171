#include "book_repository.h"

namespace routes {

namespace {

std::vector<Book> booksIn(const Rows &rows) {
  std::vector<Book> books;
  for (int row = 0; row < rows.count(); ++row)
    books.push_back({rows.number(row, 0), rows.text(row, 1), rows.number(row, 2), rows.number(row, 3)});
  return books;
}

} // namespace

std::vector<Book> BookRepository::all() {
  return booksIn(session_.query("SELECT id, title, copies, on_loan FROM shelf ORDER BY title"));
}

std::vector<Book> BookRepository::latest() {
  return booksIn(session_.query("SELECT id, title, copies, on_loan FROM shelf ORDER BY id DESC LIMIT 10"));
}

std::optional<Book> BookRepository::find(std::int64_t id) {
  const std::vector<Book> found =
      booksIn(session_.query("SELECT id, title, copies, on_loan FROM shelf WHERE id = $1", {std::to_string(id)}));
  return found.empty() ? std::nullopt : std::optional(found.front());
}

std::int64_t BookRepository::add(const std::string &title, std::int64_t copies) {
  return session_
      .query("INSERT INTO books (title, copies) VALUES ($1, $2) RETURNING id", {title, std::to_string(copies)})
      .number(0, 0);
}

} // namespace routes
