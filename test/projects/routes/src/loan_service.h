// Lending, half-way through a migration: what was moved to the workers returns an awaitable, what was not is a plain
// function over the one session of the event loop.
#pragma once

#include "loan_repository.h"
#include "session_pool.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace routes {

std::string toJson(const Loan &loan);

class LoanService {
public:
  LoanService(Session &loopSession, SessionPool &sessions, boost::asio::thread_pool &workers)
      : loans_(loopSession), sessions_(sessions), workers_(workers) {}

  /// Nothing if all copies are out.
  boost::asio::awaitable<std::optional<Loan>> lend(std::int64_t book, std::string member);
  boost::asio::awaitable<std::vector<Loan>> open();
  /// Whether a copy came back within `patience`.
  boost::asio::awaitable<bool> copyReturned(std::int64_t book, std::chrono::milliseconds patience);
  /// Sends what is queued, a little apart. Returns how many there were.
  boost::asio::awaitable<std::size_t> sendReminders();

  bool giveBack(std::int64_t loan) { return loans_.giveBack(loan); }
  std::int64_t overdue() { return loans_.overdue(); }
  /// From any thread.
  void queueReminders(std::vector<Loan> loans);

private:
  LoanRepository loans_;
  SessionPool &sessions_;
  boost::asio::thread_pool &workers_;
  std::mutex lending_;
  std::mutex queueing_;
  std::vector<Loan> queued_;
};

} // namespace routes
