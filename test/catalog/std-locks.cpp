// RUN: %check %s async-blocking-call --min-severity=low
// A lock guard waits if it is made with a mutex of threads and without a tag.
#include <boost/asio.hpp>
#include <mutex>
#include <shared_mutex>
using Task = boost::asio::awaitable<void>;
namespace acme {
struct Mutex { // might suspend a fiber: nobody knows
  void lock();
  void unlock();
};
} // namespace acme

Task mutexBad(std::mutex &M, std::shared_mutex &S, std::timed_mutex &T) {
  M.lock();
  // CHECK: :[[@LINE-1]]:{{.*}}'std::mutex::lock'{{.*}}[async-blocking-call]
  S.lock_shared();
  // CHECK: :[[@LINE-1]]:{{.*}}'std::shared_mutex::lock_shared'{{.*}}[async-blocking-call]
  T.try_lock_for(std::chrono::seconds(1));
  // CHECK: :[[@LINE-1]]:{{.*}}'std::timed_mutex::try_lock_for'{{.*}}[async-blocking-call]
  co_return;
}
Task mutexOk(std::mutex &M, std::timed_mutex &T) {
  M.try_lock();
  M.unlock();
  T.try_lock_for(std::chrono::seconds(0));
  co_return;
}
Task guardBad(std::mutex &M, std::mutex &N, std::shared_mutex &S, std::timed_mutex &T) {
  std::lock_guard A(M);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::lock_guard'{{.*}}[async-blocking-call]
  std::scoped_lock B(M, N);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::scoped_lock'{{.*}}[async-blocking-call]
  std::shared_lock C(S);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::shared_lock'{{.*}}[async-blocking-call]
  std::unique_lock D(T, std::chrono::seconds(1));
  // CHECK: :[[@LINE-1]]:{{.*}}'std::unique_lock'{{.*}}[async-blocking-call]
  D.lock();
  // CHECK: :[[@LINE-1]]:{{.*}}'std::unique_lock::lock'{{.*}}[async-blocking-call]
  D.try_lock_for(std::chrono::seconds(1));
  // CHECK: :[[@LINE-1]]:{{.*}}'std::unique_lock::try_lock_for'{{.*}}[async-blocking-call]
  std::lock(M, N);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::lock'{{.*}}[async-blocking-call]
  co_return;
}
Task guardOk(std::mutex &M, std::timed_mutex &T, acme::Mutex &Own) {
  std::unique_lock A(M, std::defer_lock);
  std::unique_lock B(M, std::try_to_lock);
  std::lock_guard C(M, std::adopt_lock);
  std::unique_lock<std::mutex> D;
  std::unique_lock E(std::move(A));
  std::scoped_lock<> F;
  std::lock_guard G(Own);
  std::unique_lock H(Own);
  H.lock();
  std::unique_lock I(T, std::defer_lock);
  I.try_lock_for(std::chrono::seconds(0));
  co_return;
}
