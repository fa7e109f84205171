// Looks for overdue loans, in a thread with a session of its own.
#pragma once

#include "loan_service.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace routes {

class Housekeeper {
public:
  Housekeeper(const std::string &conninfo, LoanService &loans, std::chrono::milliseconds interval);

private:
  void run(std::stop_token stop);
  void lookOnce();

  Session session_;
  LoanService &loans_;
  const std::chrono::milliseconds interval_;
  std::mutex sleeping_;
  std::condition_variable_any wake_;
  std::jthread thread_; // last: ends before what it uses goes
};

} // namespace routes
