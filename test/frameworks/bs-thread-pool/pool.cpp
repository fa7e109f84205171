// RUN: %check %s async-blocking-call,async-blocking-wait
#include <BS_thread_pool.hpp>
#include <boost/asio.hpp>
#include <unistd.h>
template <class T> using awaitable = boost::asio::awaitable<T>;

awaitable<void> waitsBad(BS::thread_pool<> &Pool) {
  Pool.submit_loop(0, 9, [](int) {}).wait();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'BS::multi_future::wait'{{.*}}
  Pool.wait();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'BS::thread_pool::wait'{{.*}}
  co_return;
}
awaitable<void> polledOk(BS::thread_pool<> &Pool) {
  Pool.wait_for(std::chrono::seconds(0));
  co_return;
}
awaitable<void> offLoadedOk(BS::thread_pool<> &Pool) {
  auto Result = Pool.submit_task([] { return sleep(1); });
  co_return;
}
