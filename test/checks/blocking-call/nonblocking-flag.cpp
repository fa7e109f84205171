// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <sys/socket.h>
#include <sys/wait.h>
namespace net = boost::asio;

constexpr int Flags = MSG_NOSIGNAL | MSG_DONTWAIT;

net::awaitable<void> flagOk(char *Buffer, int More) {
  int Fd = ::socket(AF_INET, SOCK_STREAM, 0);
  ::recv(Fd, Buffer, 64, MSG_DONTWAIT);
  ::recv(Fd, Buffer, 64, MSG_PEEK | MSG_DONTWAIT);
  ::send(Fd, Buffer, 64, Flags);
  ::send(Fd, Buffer, 64, More | MSG_DONTWAIT);
  int Status;
  ::waitpid(-1, &Status, WNOHANG);
  co_return;
}
net::awaitable<void> noFlagBad(char *Buffer) {
  int Fd = ::socket(AF_INET, SOCK_STREAM, 0);
  ::recv(Fd, Buffer, 64, MSG_PEEK);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'recv'{{.*}}[async-blocking-call]
  int Status;
  ::waitpid(-1, &Status, 0);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'waitpid'{{.*}}[async-blocking-call]
  co_return;
}
// FN: nothing in the program says that this descriptor waits, and most that reach async code do not.
net::awaitable<void> FN_unknownDescriptorBad(int Fd, char *Buffer) {
  ::recv(Fd, Buffer, 64, 0);
  co_return;
}
