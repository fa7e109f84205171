// RUN: %check %s async-blocking-call
#include <absl/synchronization/mutex.h>
#include <absl/synchronization/notification.h>
#include <boost/asio.hpp>
using Task = boost::asio::awaitable<void>;

Task bad(absl::Notification &N, absl::Mutex &M, const absl::Condition &C) {
  N.WaitForNotification();
  // CHECK: :[[@LINE-1]]:{{.*}}'absl::Notification::WaitForNotification'{{.*}}[async-blocking-call]
  absl::MutexLock Lock(&M, C);
  // CHECK: :[[@LINE-1]]:{{.*}}'absl::MutexLock'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(absl::Notification &N, absl::Mutex &M) {
  absl::MutexLock Lock(&M);
  N.HasBeenNotified();
  co_return;
}
