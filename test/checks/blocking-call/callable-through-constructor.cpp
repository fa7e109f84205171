// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <functional>
#include <libpq-fe.h>
namespace net = boost::asio;

class Cache {
public:
  explicit Cache(std::function<int(int)> Load) : Load(std::move(Load)) {}
  int get(int Key) { return Load(Key); }

private:
  std::function<int(int)> Load;
};
template <typename F> struct ScopeExit {
  F Run;
  ~ScopeExit() { Run(); }
};
template <typename F> ScopeExit(F) -> ScopeExit<F>;

net::awaitable<int> fieldBad(PGconn *Db) {
  Cache C([Db](int) { return PQntuples(PQexec(Db, "select")); });
  co_return C.get(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'Cache::get'{{.*}}'PQexec'{{.*}}[async-blocking-call]
}
net::awaitable<void> scopeExitBad(PGconn *Db) {
  ScopeExit Guard{[Db] { PQexec(Db, "rollback"); }};
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> scopeExitOk() {
  ScopeExit Guard{[] {}};
  co_return;
}
