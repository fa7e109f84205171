#include "session_pool.h"

#include <utility>

namespace routes {

SessionPool::SessionPool(const std::string &conninfo, int size) {
  for (int n = 0; n < size; ++n)
    idle_.push_back(std::make_unique<Session>(conninfo));
}

std::unique_ptr<Session> SessionPool::take() {
  std::unique_lock lock(mutex_);
  returned_.wait(lock, [this] { return !idle_.empty(); });
  std::unique_ptr<Session> session = std::move(idle_.back());
  idle_.pop_back();
  return session;
}

void SessionPool::giveBack(std::unique_ptr<Session> session) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(session));
  returned_.notify_one();
}

} // namespace routes
