// RUN: %check %s async-blocking-call
// Flags, commands and zero times decide.
#include <boost/asio.hpp>
#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/select.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
using Task = boost::asio::awaitable<void>;

Task timesBad(pollfd *P, int E, epoll_event *V) {
  poll(P, 1, -1);
  // CHECK: :[[@LINE-1]]:{{.*}}'poll'{{.*}}[async-blocking-call]
  epoll_wait(E, V, 1, 10);
  // CHECK: :[[@LINE-1]]:{{.*}}'epoll_wait'{{.*}}[async-blocking-call]
  select(1, nullptr, nullptr, nullptr, nullptr);
  // CHECK: :[[@LINE-1]]:{{.*}}'select'{{.*}}[async-blocking-call]
  sleep(1);
  // CHECK: :[[@LINE-1]]:{{.*}}'sleep'{{.*}}[async-blocking-call]
  co_return;
}
Task timesOk(pollfd *P, int E, epoll_event *V) {
  poll(P, 1, 0);
  epoll_wait(E, V, 1, 0);
  timeval Now{};
  select(1, nullptr, nullptr, nullptr, &Now);
  timespec None{0, 0};
  nanosleep(&None, nullptr);
  sleep(0);
  co_return;
}
Task commandsBad(int F, struct flock *L) {
  flock(F, LOCK_EX);
  // CHECK: :[[@LINE-1]]:{{.*}}'flock'{{.*}}[async-blocking-call]
  lockf(F, F_LOCK, 0);
  // CHECK: :[[@LINE-1]]:{{.*}}'lockf'{{.*}}[async-blocking-call]
  fcntl(F, F_SETLKW, L);
  // CHECK: :[[@LINE-1]]:{{.*}}'fcntl'{{.*}}[async-blocking-call]
  waitpid(1, nullptr, 0);
  // CHECK: :[[@LINE-1]]:{{.*}}'waitpid'{{.*}}[async-blocking-call]
  msync(nullptr, 0, MS_SYNC);
  // CHECK: :[[@LINE-1]]:{{.*}}'msync'{{.*}}[async-blocking-call]
  msgrcv(1, nullptr, 0, 0, 0);
  // CHECK: :[[@LINE-1]]:{{.*}}'msgrcv'{{.*}}[async-blocking-call]
  co_return;
}
Task commandsOk(int F, struct flock *L) {
  flock(F, LOCK_EX | LOCK_NB);
  flock(F, LOCK_UN);
  lockf(F, F_TLOCK, 0);
  fcntl(F, F_SETLK, L);
  waitpid(1, nullptr, WNOHANG);
  msync(nullptr, 0, MS_ASYNC);
  msgrcv(1, nullptr, 0, 0, IPC_NOWAIT);
  co_return;
}
Task namesBad(addrinfo **Out, char *Host) {
  getaddrinfo("example.org", "http", nullptr, Out);
  // CHECK: :[[@LINE-1]]:{{.*}}'getaddrinfo'{{.*}}[async-blocking-call]
  getnameinfo(nullptr, 0, Host, 9, nullptr, 0, 0);
  // CHECK: :[[@LINE-1]]:{{.*}}'getnameinfo'{{.*}}[async-blocking-call]
  co_return;
}
Task namesOk(addrinfo **Out, char *Host) {
  getaddrinfo(nullptr, "http", nullptr, Out);
  getnameinfo(nullptr, 0, Host, 9, nullptr, 0, NI_NUMERICHOST | NI_NUMERICSERV);
  co_return;
}
