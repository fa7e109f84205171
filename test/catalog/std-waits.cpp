// RUN: %check %s async-blocking-*
// Waits of the standard library; a zero time only asks.
#include <boost/asio.hpp>
#include <atomic>
#include <condition_variable>
#include <future>
#include <latch>
#include <semaphore>
#include <thread>
using Task = boost::asio::awaitable<void>;
using namespace std::chrono_literals;

Task conditionVariableBad(std::condition_variable &C, std::condition_variable_any &A, std::unique_lock<std::mutex> &L) {
  C.wait(L);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::condition_variable::wait'{{.*}}[async-blocking-call]
  C.wait(L, [] { return true; });
  // CHECK: :[[@LINE-1]]:{{.*}}'std::condition_variable::wait'{{.*}}[async-blocking-call]
  C.wait_for(L, 1s);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::condition_variable::wait_for'{{.*}}[async-blocking-call]
  A.wait(L);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::condition_variable_any::wait'{{.*}}[async-blocking-call]
  co_return;
}
Task conditionVariableOk(std::condition_variable &C, std::unique_lock<std::mutex> &L) {
  C.wait_for(L, 0s);
  C.notify_all();
  co_return;
}
Task futureBad(std::future<int> &F, std::future<void> &V, std::shared_future<int> &S) {
  F.get();
  // CHECK: :[[@LINE-1]]:{{.*}}'std::future::get'{{.*}}[async-blocking-wait]
  V.get();
  // CHECK: :[[@LINE-1]]:{{.*}}'std::future::get'{{.*}}[async-blocking-wait]
  S.wait();
  // CHECK: :[[@LINE-1]]:{{.*}}'std::__basic_future::wait'{{.*}}[async-blocking-wait]
  F.wait_for(1s);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::__basic_future::wait_for'{{.*}}[async-blocking-wait]
  co_return;
}
Task futureOk(std::future<int> &F) {
  F.wait_for(0s);
  F.valid();
  co_return;
}
Task otherBad(std::latch &L, std::binary_semaphore &S, std::atomic<int> &I, std::atomic<bool> &B, std::atomic_flag &F) {
  L.wait();
  // CHECK: :[[@LINE-1]]:{{.*}}'std::latch::wait'{{.*}}[async-blocking-call]
  S.acquire();
  // CHECK: :[[@LINE-1]]:{{.*}}'std::counting_semaphore::acquire'{{.*}}[async-blocking-call]
  S.try_acquire_for(1s);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::counting_semaphore::try_acquire_for'{{.*}}[async-blocking-call]
  I.wait(1);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::__atomic_base::wait'{{.*}}[async-blocking-call]
  B.wait(true);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::atomic::wait'{{.*}}[async-blocking-call]
  F.wait(true);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::atomic_flag::wait'{{.*}}[async-blocking-call]
  co_return;
}
Task otherOk(std::latch &L, std::binary_semaphore &S) {
  L.try_wait();
  S.try_acquire();
  S.try_acquire_for(0s);
  S.release();
  co_return;
}
Task threadBad(std::thread &T) {
  T.join();
  // CHECK: :[[@LINE-1]]:{{.*}}'std::thread::join'{{.*}}[async-blocking-call]
  std::jthread J([] {});
  // CHECK: :[[@LINE-1]]:{{.*}}'std::jthread::~jthread'{{.*}}[async-blocking-call]
  std::this_thread::sleep_for(1s);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::this_thread::sleep_for'{{.*}}[async-blocking-call]
  co_return;
}
Task threadOk(std::thread &T) {
  std::thread None;
  std::thread Moved(std::move(T));
  Moved.detach();
  std::this_thread::sleep_for(0s);
  co_return;
}
