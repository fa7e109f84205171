// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <kj/thread.h>
#include <capnp/serialize.h>
using Task = boost::asio::awaitable<void>;

Task bad(capnp::MessageBuilder &M) {
  capnp::writeMessageToFd(1, M);
  // CHECK: :[[@LINE-1]]:{{.*}}'capnp::writeMessageToFd'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(kj::Thread &T) {
  T.detach();
  co_return;
}
