// RUN: %fix %s async-blocking-call --blocking-executor=pool()
// An operator is a call like any other where it is written.
#include <asio.hpp>
#include <unistd.h>

asio::thread_pool &pool();

struct Table {
  int operator[](int Row) { return sleep(Row); }
  int operator()(int Row) { return sleep(Row); }
  Table operator+(int Row) { return sleep(Row), *this; }
};
asio::awaitable<int> operatorsBad() {
  Table Mine;
  int Sum = Mine[1];
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  // FIXES: {{^}}  int Sum = co_await asio::co_spawn(pool(), [&]() -> asio::awaitable<int> { co_return Mine[1]; }, asio::bind_
  Sum += Mine(2);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  // FIXES: {{^}}  Sum += co_await asio::co_spawn(pool(), [&]() -> asio::awaitable<int> { co_return Mine(2); }, asio::bind_
  Mine + 3;
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  // FIXES: {{^}}  co_await asio::co_spawn(pool(), [&]() -> asio::awaitable<Table> { co_return Mine + 3; }, asio::bind_
  co_return Sum;
}
