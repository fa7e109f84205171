// RUN: %check %s async-blocking-call
// A descriptor waits unless it was made or put into non-blocking mode.
#include <boost/asio.hpp>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>
using Task = boost::asio::awaitable<void>;
static char Buffer[9];

Task socketBad() {
  int S = socket(AF_INET, SOCK_STREAM, 0);
  connect(S, nullptr, 0);
  // CHECK: :[[@LINE-1]]:{{.*}}'connect'{{.*}}waits until the connection stands, for minutes if the host is silent [async-blocking-call]
  recv(S, Buffer, 9, 0);
  // CHECK: :[[@LINE-1]]:{{.*}}'recv'{{.*}}waits for data [async-blocking-call]
  send(S, Buffer, 9, MSG_NOSIGNAL);
  // CHECK: :[[@LINE-1]]:{{.*}}'send'{{.*}}waits for room in the send buffer [async-blocking-call]
  int Peer = accept4(S, nullptr, nullptr, SOCK_NONBLOCK);
  // CHECK: :[[@LINE-1]]:{{.*}}'accept4'{{.*}}waits for a connection [async-blocking-call]
  read(0, Buffer, 9);
  // CHECK: :[[@LINE-1]]:{{.*}}'read'{{.*}}waits for standard input [async-blocking-call]
  co_return;
}
Task flagsOk() {
  int S = socket(AF_INET, SOCK_STREAM, 0);
  recv(S, Buffer, 9, MSG_DONTWAIT);
  send(S, Buffer, 9, MSG_NOSIGNAL | MSG_DONTWAIT);
  write(STDERR_FILENO, Buffer, 9);
  co_return;
}
Task madeNonBlockingOk() {
  int S = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  connect(S, nullptr, 0);
  recv(S, Buffer, 9, 0);
  int Peer = accept4(S, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
  read(Peer, Buffer, 9);
  co_return;
}
Task setNonBlockingOk() {
  int S = socket(AF_INET, SOCK_STREAM, 0);
  int Flags = fcntl(S, F_GETFL);
  fcntl(S, F_SETFL, Flags | O_NONBLOCK);
  read(S, Buffer, 9);
  int D = socket(AF_INET, SOCK_STREAM, 0), One = 1;
  ioctl(D, FIONBIO, &One);
  write(D, Buffer, 9);
  co_return;
}
