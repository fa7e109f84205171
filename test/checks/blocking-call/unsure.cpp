// RUN: %check %s async-blocking-call --unsure=report
#include <boost/asio.hpp>
#include <libpq-fe.h>
#include <sys/socket.h>
namespace net = boost::asio;

net::awaitable<void> unknownDescriptorBad(int Fd, char *Buffer) {
  ::recv(Fd, Buffer, 64, 0);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'recv'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> flagOk(int Fd, char *Buffer) {
  ::recv(Fd, Buffer, 64, MSG_DONTWAIT);
  co_return;
}
void postedBad(net::io_context &Io, PGconn *Db) {
  net::post(Io, [Db] { PQexec(Db, "select 1"); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
}
