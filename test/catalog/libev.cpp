// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <ev.h>
using Task = boost::asio::awaitable<void>;

Task bad(struct ev_loop *Loop) {
  ev_run(Loop, 0);
  // CHECK: :[[@LINE-1]]:{{.*}}'ev_run'{{.*}}[async-blocking-call]
  ev_sleep(0.5);
  // CHECK: :[[@LINE-1]]:{{.*}}'ev_sleep'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(struct ev_loop *Loop) {
  ev_run(Loop, EVRUN_NOWAIT);
  ev_break(Loop, 1);
  co_return;
}
