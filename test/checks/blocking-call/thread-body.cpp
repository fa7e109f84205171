// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <future>
#include <libpq-fe.h>
#include <thread>
#include <vector>
namespace net = boost::asio;

static void poll(PGconn *Db) { PQexec(Db, "select 1"); }

net::awaitable<void> threadOk(PGconn *Db) {
  std::thread([Db] { PQexec(Db, "select 1"); }).detach();
  std::thread(poll, Db).detach();
  std::thread T(&poll, Db);
  T.detach();
  co_return;
}
net::awaitable<void> ownedOk(std::vector<std::jthread> &Threads, std::future<void> &Result, PGconn *Db) {
  Threads.emplace_back([Db] { PQexec(Db, "select 1"); });
  Threads.push_back(std::jthread(poll, Db));
  Result = std::async(std::launch::async, poll, Db);
  co_return;
}
net::awaitable<void> calledBad(PGconn *Db) {
  poll(Db);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
