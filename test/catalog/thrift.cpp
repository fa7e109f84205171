// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <thrift/transport/TSocket.h>
using Task = boost::asio::awaitable<void>;

Task bad(apache::thrift::transport::TSocket &S, uint8_t *Buffer) {
  S.open();
  // CHECK: :[[@LINE-1]]:{{.*}}'apache::thrift::transport::TSocket::open'{{.*}}[async-blocking-call]
  S.read(Buffer, 9);
  // CHECK: :[[@LINE-1]]:{{.*}}'apache::thrift::transport::TSocket::read'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(apache::thrift::transport::TSocket &S) {
  S.isOpen();
  co_return;
}
