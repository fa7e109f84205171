// RUN: %check %s async-blocking-call,async-blocking-wait
#include <boost/asio.hpp>
#include <boost/cobalt.hpp>
#include <unistd.h>
namespace cobalt = boost::cobalt;

cobalt::task<int> child() { co_return 1; }
cobalt::promise<int> waitsBad() {
  co_return cobalt::run(child());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'boost::cobalt::run'{{.*}}
}
cobalt::promise<int> directBad() {
  co_return sleep(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
cobalt::task<int> blocks() { co_return sleep(1); }
cobalt::promise<int> offLoadedOk(boost::asio::thread_pool &Pool) {
  co_return co_await cobalt::spawn(Pool.get_executor(), blocks(), cobalt::use_op);
}
