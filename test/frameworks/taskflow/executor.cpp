// RUN: %check %s async-blocking-call,async-blocking-wait
#include <boost/asio.hpp>
#include <taskflow/taskflow.hpp>
#include <unistd.h>
template <class T> using awaitable = boost::asio::awaitable<T>;

awaitable<void> waitsBad(tf::Executor &Executor, tf::Taskflow &Flow) {
  Executor.run(Flow).wait();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}wait'{{.*}}
  Executor.wait_for_all();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'tf::Executor::wait_for_all'{{.*}}
  co_return;
}
awaitable<void> helpsOk(tf::Executor &Executor, tf::Taskflow &Flow) {
  Executor.corun(Flow);
  co_return;
}
awaitable<void> offLoadedOk(tf::Executor &Executor) {
  auto Result = Executor.async([] { return sleep(1); });
  co_return;
}
