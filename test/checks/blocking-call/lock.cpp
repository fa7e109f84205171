// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <mutex>
#include <shared_mutex>
namespace net = boost::asio;

net::awaitable<void> tryOk(std::mutex &M, std::shared_mutex &S) {
  if (M.try_lock())
    M.unlock();
  if (S.try_lock_shared())
    S.unlock_shared();
  std::unique_lock Tried(M, std::try_to_lock);
  std::unique_lock Deferred(M, std::defer_lock);
  co_return;
}
net::awaitable<void> adoptOk(std::mutex &M) {
  if (M.try_lock())
    std::lock_guard Guard(M, std::adopt_lock);
  co_return;
}
net::awaitable<void> timedBad(std::timed_mutex &M) {
  M.try_lock_for(std::chrono::seconds(1));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}try_lock_for'{{.*}}[async-blocking-call]
  co_return;
}
