// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <liburing.h>
using Task = boost::asio::awaitable<void>;

Task bad(io_uring *R) {
  io_uring_submit_and_wait(R, 1);
  // CHECK: :[[@LINE-1]]:{{.*}}'io_uring_submit_and_wait'{{.*}}[async-blocking-call]
  io_uring_cqe *Cqe;
  io_uring_wait_cqe(R, &Cqe); // static inline, so that it has no C linkage
  // CHECK: :[[@LINE-1]]:{{.*}}'io_uring_wait_cqe'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(io_uring *R) {
  io_uring_submit(R);
  io_uring_submit_and_wait(R, 0);
  co_return;
}
