// Sessions for the workers: one to each of them for as long as it needs it.
#pragma once

#include "session.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace routes {

class SessionPool {
public:
  SessionPool(const std::string &conninfo, int size);

  /// What `use(session)` returns. Waits for a session: only for threads that may.
  template <typename Use> auto with(Use use) {
    const Loan loan(*this);
    return use(*loan.session);
  }

private:
  struct Loan {
    explicit Loan(SessionPool &pool) : pool(pool), session(pool.take()) {}
    Loan(const Loan &) = delete;
    Loan &operator=(const Loan &) = delete;
    ~Loan() { pool.giveBack(std::move(session)); }

    SessionPool &pool;
    std::unique_ptr<Session> session;
  };

  std::unique_ptr<Session> take();
  void giveBack(std::unique_ptr<Session> session);

  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Session>> idle_;
};

} // namespace routes
