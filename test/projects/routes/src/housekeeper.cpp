#include "housekeeper.h"

#include <iostream>
#include <utility>

namespace routes {

Housekeeper::Housekeeper(const std::string &conninfo, LoanService &loans, std::chrono::milliseconds interval)
    : session_(conninfo), loans_(loans), interval_(interval),
      thread_([this](std::stop_token stop) { run(std::move(stop)); }) {}

void Housekeeper::run(std::stop_token stop) {
  std::unique_lock lock(sleeping_);
  while (!stop.stop_requested()) {
    lookOnce();
    wake_.wait_for(lock, stop, interval_, [] { return false; });
  }
}

void Housekeeper::lookOnce() {
  try {
    loans_.queueReminders(LoanRepository(session_).newlyOverdue());
  } catch (const DatabaseError &failure) {
    std::cerr << "no reminders: " << failure.what();
  }
}

} // namespace routes
