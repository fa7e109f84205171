#include "loan_repository.h"

namespace routes {

namespace {

std::vector<Loan> loansIn(const Rows &rows) {
  std::vector<Loan> loans;
  for (int row = 0; row < rows.count(); ++row)
    loans.push_back({rows.number(row, 0), rows.text(row, 1), rows.text(row, 2)});
  return loans;
}

} // namespace

std::int64_t LoanRepository::freeCopies(std::int64_t book) {
  const Rows rows = session_.query("SELECT copies - on_loan FROM shelf WHERE id = $1", {std::to_string(book)});
  return rows.empty() ? 0 : rows.number(0, 0);
}

Loan LoanRepository::lend(std::int64_t book, const std::string &member) {
  const Rows rows = session_.query("INSERT INTO loans (book, member) VALUES ($1, $2)"
                                   " RETURNING id, (SELECT title FROM books WHERE id = book), member",
                                   {std::to_string(book), member});
  return loansIn(rows).front();
}

bool LoanRepository::giveBack(std::int64_t loan) {
  const Rows rows = session_.query("DELETE FROM loans WHERE id = $1 RETURNING id", {std::to_string(loan)});
  return !rows.empty();
}

std::vector<Loan> LoanRepository::open() {
  return loansIn(
      session_.query("SELECT loans.id, title, member FROM loans JOIN books ON books.id = book ORDER BY loans.id"));
}

std::int64_t LoanRepository::overdue() {
  return session_.query("SELECT count(*) FROM loans WHERE due < now()").number(0, 0);
}

std::vector<Loan> LoanRepository::newlyOverdue() {
  return loansIn(session_.query("UPDATE loans SET reminder = 'due' FROM books WHERE books.id = book"
                                " AND due < now() AND reminder = 'none' RETURNING loans.id, title, member"));
}

void LoanRepository::setReminded(std::int64_t loan) {
  session_.query("UPDATE loans SET reminder = 'sent' WHERE id = $1", {std::to_string(loan)});
}

} // namespace routes
