// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <nanomsg/nn.h>
using Task = boost::asio::awaitable<void>;

Task bad(int S, char *Buffer) {
  nn_recv(S, Buffer, 9, 0);
  // CHECK: :[[@LINE-1]]:{{.*}}'nn_recv'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(int S, char *Buffer) {
  nn_recv(S, Buffer, 9, NN_DONTWAIT);
  co_return;
}
