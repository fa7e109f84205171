// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <oneapi/tbb/concurrent_queue.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_group.h>
#include <unistd.h>
template <class T> using awaitable = boost::asio::awaitable<T>;

awaitable<void> bodyBad() {
  tbb::parallel_for(0, 9, [](int) { sleep(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
  co_return;
}
awaitable<void> queueBad(tbb::concurrent_bounded_queue<int> &Queue) {
  int Next;
  if (!Queue.try_pop(Next))
    Queue.pop(Next);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'tbb::detail::d2::concurrent_bounded_queue::pop'{{.*}}
  co_return;
}
awaitable<void> handedOverOk(tbb::task_group &Group) {
  Group.run([] { sleep(1); });
  Group.wait(); // runs tasks meanwhile
  co_return;
}
