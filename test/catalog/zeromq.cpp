// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <zmq.hpp>
using Task = boost::asio::awaitable<void>;

Task bad(zmq::socket_t &S, void *Raw, char *Buffer) {
  zmq::message_t M;
  S.recv(M);
  // CHECK: :[[@LINE-1]]:{{.*}}'zmq::detail::socket_base::recv'{{.*}}[async-blocking-call]
  zmq_recv(Raw, Buffer, 9, 0);
  // CHECK: :[[@LINE-1]]:{{.*}}'zmq_recv'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(zmq::socket_t &S, void *Raw, char *Buffer) {
  zmq::message_t M;
  S.recv(M, zmq::recv_flags::dontwait);
  zmq_recv(Raw, Buffer, 9, ZMQ_DONTWAIT);
  zmq_connect(Raw, "tcp://127.0.0.1:5555");
  co_return;
}
