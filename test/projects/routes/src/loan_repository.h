// The loans, as the database has them. Synchronous: each call is one round trip of its session.
#pragma once

#include "session.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace routes {

struct Loan {
  std::int64_t id = 0;
  std::string title;
  std::string member;
};

class LoanRepository {
public:
  explicit LoanRepository(Session &session) : session_(session) {}

  std::int64_t freeCopies(std::int64_t book);
  Loan lend(std::int64_t book, const std::string &member);
  bool giveBack(std::int64_t loan);
  std::vector<Loan> open();
  std::int64_t overdue();

  /// The loans that became overdue since the last time.
  std::vector<Loan> newlyOverdue();
  void setReminded(std::int64_t loan);

private:
  Session &session_;
};

} // namespace routes
