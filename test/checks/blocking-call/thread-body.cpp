// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <future>
#include <libpq-fe.h>
#include <thread>
#include <vector>
namespace net = boost::asio;

static void query(PGconn *Db) { PQexec(Db, "select 1"); }

net::awaitable<void> threadOk(PGconn *Db) {
  std::thread([Db] { PQexec(Db, "select 1"); }).detach();
  std::thread(query, Db).detach();
  std::thread T(&query, Db);
  T.detach();
  co_return;
}
net::awaitable<void> ownedOk(std::vector<std::jthread> &Threads, std::future<void> &Result, PGconn *Db) {
  Threads.emplace_back([Db] { PQexec(Db, "select 1"); });
  Threads.push_back(std::jthread(query, Db));
  Result = std::async(std::launch::async, query, Db);
  co_return;
}
net::awaitable<void> calledBad(PGconn *Db) {
  query(Db);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
