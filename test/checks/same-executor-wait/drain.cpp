// RUN: %check %s async-same-executor-wait
#include <boost/asio.hpp>
namespace net = boost::asio;

struct Service {
  void stop() { Pool.join(); }
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'Service::stop' waits in a task of 'Service::Pool' until 'Service::Pool' has run all its tasks, itself among them
  void stopBad() { net::post(Pool, [this] { stop(); }); }
  void stopOk() { Pool.join(); }
  net::thread_pool Pool;
};
