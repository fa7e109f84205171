// RUN: %fix %s async-blocking-call --review --rewrites=propagate-await
// Helpers in other files become coroutines with all that calls them.
//--- db.h
#pragma once
#include <string>
// FIXES-DAG: {{^}}#include <boost/asio/awaitable.hpp>
struct Row {
  int Id;
  std::string Name;
};
class Db {
public:
  Row find(int Id);
  // FIXES-DAG: {{^}}  boost::asio::awaitable<Row> find(int Id);
  const char *name(int Id) { return find(Id).Name.c_str(); }
  // FIXES-DAG: {{^}}  boost::asio::awaitable<const char *> name(int Id) { co_return (co_await find(Id)).Name.c_str(); }
  void touch(int Id);
  // FIXES-DAG: {{^}}  boost::asio::awaitable<void> touch(int Id);
  int size() const { return 3; }
  // FIXES-DAG: {{^}}  int size() const { return 3; }
};
//--- db.cpp
#include "db.h"
#include <boost/asio.hpp>
#include <chrono>
#include <thread>
namespace net = boost::asio;
static void pause(int Times) {
  // FIXES-DAG: {{^}}static net::awaitable<void> pause(int Times) {
  if (Times == 0)
    return;
  // FIXES-DAG: {{^}}    co_return;
  std::this_thread::sleep_for(std::chrono::milliseconds(Times));
  // FIXES-DAG: {{^}}  co_await net::steady_timer(co_await net::this_coro::executor, std::chrono::milliseconds(Times)).async_wait(net::use_awaitable);
}
Row Db::find(int Id) {
  // FIXES-DAG: {{^}}net::awaitable<Row> Db::find(int Id) {
  pause(Id);
  // FIXES-DAG: {{^}}  co_await pause(Id);
  auto Named = [](const char *Text) { return std::string(Text); };
  // FIXES-DAG: {{^}}  auto Named = [](const char *Text) { return std::string(Text); };
  return Row{Id, Named("x")};
  // FIXES-DAG: {{^}}  co_return Row{Id, Named("x")};
}
void Db::touch(int Id) { find(find(Id).Id); }
// FIXES-DAG: {{^}}net::awaitable<void> Db::touch(int Id) { co_await find((co_await find(Id)).Id); }
//--- main.cpp
#include "db.h"
#include <boost/asio.hpp>
boost::asio::awaitable<int> handleBad(Db &D) {
  // CHECK-DAG: main.cpp:[[@LINE+1]]:{{.*}}fixed by propagate-await: call of 'Db::find' blocks the coroutine 'handleBad'
  Row R = D.find(D.size());
  // FIXES-DAG: {{^}}  Row R = co_await D.find(D.size());
  // CHECK-DAG: main.cpp:[[@LINE+1]]:{{.*}}fixed by propagate-await: call of 'Db::touch' blocks the coroutine 'handleBad'
  D.touch(R.Id);
  // FIXES-DAG: {{^}}  co_await D.touch(R.Id);
  co_return R.Id;
}
boost::asio::awaitable<const char *> otherBad(Db &D) {
  // CHECK-DAG: main.cpp:[[@LINE+1]]:{{.*}}fixed by propagate-await: call of 'Db::name' blocks the coroutine 'otherBad'
  co_return D.name(1);
  // FIXES-DAG: {{^}}  co_return co_await D.name(1);
}
