// RUN: %check %s async-blocking-call
// RUN: %check %s async-blocking-call --unsure=report --check-prefix=UNSURE
#include <boost/asio.hpp>
#include <libpq-fe.h>
#include <sys/socket.h>
namespace net = boost::asio;

// An io_context may be a pool of workers: that a job was posted to one does not say that it blocks a loop.
void postedBad(net::io_context &Io, PGconn *Db) {
  net::post(Io, [Db] { PQexec(Db, "select 1"); });
  // UNSURE: cpp:[[@LINE-1]]:{{.*}}blocks the callback{{.*}}[async-blocking-call]
  net::dispatch(Io.get_executor(), [Db] { PQexec(Db, "select 1"); });
  // UNSURE: cpp:[[@LINE-1]]:{{.*}}blocks the callback{{.*}}[async-blocking-call]
}
// Most descriptors that reach async code do not wait.
net::awaitable<void> descriptorBad(int Fd, char *Buffer) {
  ::recv(Fd, Buffer, 64, 0);
  // UNSURE: cpp:[[@LINE-1]]:{{.*}}'recv'{{.*}}[async-blocking-call]
  ::recv(Fd, Buffer, 64, MSG_DONTWAIT);
  co_return;
}
