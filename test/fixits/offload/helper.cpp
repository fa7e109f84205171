// RUN: %fix %s async-blocking-call --config %t.dir.src/.async-tidy
// What a library does not have, the project may: seastar has no pool for blocking calls, drogon none that comes home.
//--- .async-tidy
blocking-executor: blocking()
catalog:
  rewrites:
    - {rewrite: offload, in: seastar::future, text: "co_await ${executor}.run([&] { return ${call}; })"}
    - {rewrite: offload, in: drogon::Task, text: "co_await ${mine::offload}([&] { return ${call}; })"}
//--- mine.h
#include <asio.hpp>
#include <seastar/core/thread.hh>
#include <type_traits>
namespace mine {
inline asio::thread_pool Pool;
struct Threads {
  template <class F> seastar::future<std::invoke_result_t<F>> run(F Work) {
    asio::post(Pool, [&] { Work(); });
    return {};
  }
};
template <class T> struct Later {
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  T await_resume();
};
template <class F> Later<std::invoke_result_t<F>> offload(F Work) {
  asio::post(Pool, [&] { Work(); });
  return {};
}
} // namespace mine
mine::Threads &blocking();
//--- main.cpp
#include "mine.h"
#include <drogon/drogon.h>
#include <libpq-fe.h>

static int load(int Id) { return PQntuples(PQexec(nullptr, "")) + Id; }

seastar::future<int> seastarBad(int Id) {
  co_return load(Id);
  // CHECK: cpp:{{.*}}fixed by offload
  // FIXES: {{^}}  co_return co_await blocking().run([&] { return load(Id); });
}
drogon::Task<int> drogonBad(int Id) {
  co_return load(Id);
  // CHECK: cpp:{{.*}}fixed by offload
  // FIXES: {{^}}  co_return co_await mine::offload([&] { return load(Id); });
}
