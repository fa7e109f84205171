#include "loan_service.h"

#include "http.h"
#include "offload.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>

#include <iostream>
#include <iterator>
#include <utility>

namespace asio = boost::asio;
using namespace std::chrono_literals;

namespace routes {

std::string toJson(const Loan &loan) {
  return "{\"id\": " + std::to_string(loan.id) + ", \"title\": " + quoted(loan.title) +
         ", \"member\": " + quoted(loan.member) + "}";
}

asio::awaitable<std::optional<Loan>> LoanService::lend(std::int64_t book, std::string member) {
  // Nobody else gets the last copy between the two statements.
  const std::lock_guard oneAtATime(lending_); // BLOCKS: async-lock-across-await lock <- lend
  const std::int64_t free = co_await ask(workers_, [this, book] {
    return sessions_.with([book](Session &session) { return LoanRepository(session).freeCopies(book); });
  });
  if (free < 1)
    co_return std::nullopt;
  co_return co_await ask(workers_, [this, book, &member] {
    return sessions_.with([book, &member](Session &session) { return LoanRepository(session).lend(book, member); });
  });
}

asio::awaitable<std::vector<Loan>> LoanService::open() {
  return ask(workers_,
             [this] { return sessions_.with([](Session &session) { return LoanRepository(session).open(); }); });
}

asio::awaitable<bool> LoanService::copyReturned(std::int64_t book, std::chrono::milliseconds patience) {
  const auto end = std::chrono::steady_clock::now() + patience;
  asio::steady_timer pause(co_await asio::this_coro::executor);
  while (std::chrono::steady_clock::now() < end) {
    const std::int64_t free = co_await ask(workers_, [this, book] {
      return sessions_.with([book](Session &session) { return LoanRepository(session).freeCopies(book); });
    });
    if (free > 0)
      co_return true;
    pause.expires_after(50ms);
    co_await pause.async_wait(asio::use_awaitable);
  }
  co_return false;
}

asio::awaitable<std::size_t> LoanService::sendReminders() {
  std::unique_lock lock(queueing_);
  const std::vector<Loan> reminders = std::exchange(queued_, {});
  lock.unlock();

  asio::steady_timer pause(co_await asio::this_coro::executor);
  for (const Loan &loan : reminders) {
    std::cout << "reminder to " << loan.member << ": " << loan.title << std::endl;
    loans_.setReminded(loan.id);
    pause.expires_after(10ms);
    co_await pause.async_wait(asio::use_awaitable);
  }
  co_return reminders.size();
}

void LoanService::queueReminders(std::vector<Loan> loans) {
  const std::lock_guard lock(queueing_);
  queued_.insert(queued_.end(), std::move_iterator(loans.begin()), std::move_iterator(loans.end()));
}

} // namespace routes
