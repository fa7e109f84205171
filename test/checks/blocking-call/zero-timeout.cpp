// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <chrono>
#include <poll.h>
#include <semaphore>
#include <sys/epoll.h>
#include <sys/select.h>
namespace net = boost::asio;
using namespace std::chrono_literals;

net::awaitable<void> probeOk(pollfd *Fds, int Epoll, epoll_event *Events, fd_set *Set) {
  ::poll(Fds, 1, 0);
  ::epoll_wait(Epoll, Events, 8, 0);
  timeval Now{};
  ::select(1, Set, nullptr, nullptr, &Now);
  co_return;
}
net::awaitable<void> waitBad(pollfd *Fds, int Epoll, epoll_event *Events, fd_set *Set) {
  ::poll(Fds, 1, -1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'poll'{{.*}}[async-blocking-call]
  ::epoll_wait(Epoll, Events, 8, 100);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'epoll_wait'{{.*}}[async-blocking-call]
  timeval Soon{1, 0};
  ::select(1, Set, nullptr, nullptr, &Soon);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'select'{{.*}}[async-blocking-call]
  ::select(1, Set, nullptr, nullptr, nullptr);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'select'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<bool> semaphoreOk(std::counting_semaphore<> &S) { co_return S.try_acquire(); }
net::awaitable<void> semaphoreBad(std::counting_semaphore<> &S) {
  S.acquire();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}acquire'{{.*}}[async-blocking-call]
  co_return;
}
