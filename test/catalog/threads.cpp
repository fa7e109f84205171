// RUN: %check %s async-blocking-call --min-severity=low
#include <boost/asio.hpp>
#include <pthread.h>
using Task = boost::asio::awaitable<void>;

static void *work(void *Mutex) {
  pthread_mutex_lock((pthread_mutex_t *)Mutex);
  return nullptr;
}
Task bad(pthread_t Thread, pthread_mutex_t *Mutex, pthread_cond_t *Signal) {
  pthread_mutex_lock(Mutex);
  // CHECK: :[[@LINE-1]]:{{.*}}'pthread_mutex_lock'{{.*}}[async-blocking-call]
  pthread_cond_wait(Signal, Mutex);
  // CHECK: :[[@LINE-1]]:{{.*}}'pthread_cond_wait'{{.*}}[async-blocking-call]
  pthread_join(Thread, nullptr);
  // CHECK: :[[@LINE-1]]:{{.*}}'pthread_join'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(pthread_t Thread, pthread_mutex_t *Mutex, pthread_cond_t *Signal) {
  pthread_mutex_trylock(Mutex);
  pthread_cond_signal(Signal);
  pthread_detach(Thread);
  co_return;
}
void onThreadOk(pthread_t *Thread, pthread_mutex_t *Mutex) { pthread_create(Thread, nullptr, work, Mutex); }
