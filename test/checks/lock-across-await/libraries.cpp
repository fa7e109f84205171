// RUN: %check %s async-lock-across-await
#include <QtCore/qmutex.h>
#include <absl/synchronization/mutex.h>
#include <boost/asio.hpp>
#include <pthread.h>
namespace net = boost::asio;
net::awaitable<void> step();

net::awaitable<void> abslBad(absl::Mutex &Mutex) {
  absl::MutexLock Guard(&Mutex);
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard' of type 'absl::MutexLock'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
net::awaitable<void> abslByHandOk(absl::Mutex &Mutex) {
  Mutex.Lock();
  Mutex.Unlock();
  co_await step();
}
net::awaitable<void> posixBad(pthread_mutex_t *Mutex) {
  pthread_mutex_lock(Mutex);
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Mutex' of type
  pthread_mutex_unlock(Mutex);
}
net::awaitable<void> posixOk(pthread_mutex_t *Mutex) {
  pthread_mutex_lock(Mutex);
  pthread_mutex_unlock(Mutex);
  co_await step();
}
net::awaitable<void> qtBad(QMutex &Mutex) {
  QMutexLocker Guard(&Mutex);
  co_await step(); // CHECK: cpp:[[@LINE]]:3: warning: the lock 'Guard' of type 'QMutexLocker<QMutex>'
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
}
net::awaitable<void> qtOk(QMutex &Mutex) {
  QMutexLocker Guard(&Mutex);
  Guard.unlock();
  co_await step();
}
