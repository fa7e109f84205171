// RUN: %fix %s async-blocking-call --review --rewrites=propagate-await --config %t.dir.src/.async-tidy
// The task of cppcoro ends with the expression, and what it gives refers to it; Asio's gives a value.
//--- .async-tidy
catalog:
  rewrites: [{rewrite: native-async, name: "::sleep", in: cppcoro::task, text: "co_await pause(${0})"}]
//--- asio.cpp
#include <boost/asio.hpp>
#include <chrono>
#include <string>
#include <thread>
static std::string name(int Id) {
  std::this_thread::sleep_for(std::chrono::milliseconds(Id));
  return "x";
}
boost::asio::awaitable<std::size_t> keepsBad() {
  const std::string &Name = name(1);
  // CHECK: asio.cpp:[[@LINE-1]]:{{.*}}fixed by propagate-await
  // FIXES: {{^}}  const std::string &Name = co_await name(1);
  co_return Name.size();
}
//--- cppcoro.cpp
#include <cppcoro/task.hpp>
#include <string>
#include <unistd.h>
cppcoro::task<unsigned> pause(unsigned);
static std::string name(int Id) {
  ::sleep(Id);
  return "x";
}
cppcoro::task<std::size_t> keepsOk() {
  const std::string &Name = name(1);
  // CHECK: cppcoro.cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: at cppcoro.cpp:[[@LINE-1]] a reference keeps what 'name' returns
  co_return Name.size();
}
static std::string letters(int Id) {
  ::sleep(Id);
  return "x";
}
cppcoro::task<int> loopsOk() {
  for (char Letter : letters(1))
    // CHECK: cppcoro.cpp:[[@LINE-1]]:{{.*}}left: {{.*}}propagate-await: at cppcoro.cpp:[[@LINE-1]] a reference keeps what 'letters' returns
    co_return Letter;
  co_return 0;
}
static std::string copied(int Id) {
  ::sleep(Id);
  return "x";
}
cppcoro::task<std::size_t> copiesBad() {
  std::string Name = copied(1);
  // CHECK: cppcoro.cpp:[[@LINE-1]]:{{.*}}fixed by propagate-await
  // FIXES: {{^}}  std::string Name = co_await copied(1);
  co_return Name.size();
}
