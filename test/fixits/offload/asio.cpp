// RUN: %fix %s async-blocking-call --blocking-executor=pool()
#include <boost/asio.hpp>
#include <libpq-fe.h>
#include <string>
#include <utility>
#include <vector>
namespace net = boost::asio;

net::thread_pool &pool();

namespace store {
struct Row {
  int Id = 0;
  std::string Name;
};
struct Loan {
  PGconn *Db = nullptr;
  Row find(int Id, const std::string &Name = "") const { return {PQntuples(PQexec(Db, Name.c_str())) + Id, Name}; }
  Row &first() { return PQexec(Db, "select 1"), Rows.front(); }
  void remove(int Id) { PQexec(Db, std::to_string(Id).c_str()); }
  std::vector<Row> Rows;
};

net::awaitable<Row> valueBad(int Id) {
  Loan Mine;
  Row R = Mine.find(Id);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload: call of 'store::Loan::find' blocks the coroutine 'store::valueBad' in 'PQexec'
  // FIXES: {{^}}  Row R = co_await net::co_spawn(pool(), [&]() -> net::awaitable<store::Row> { co_return Mine.find(Id); }, net::bind_cancellation_slot(net::cancellation_slot(), net::use_awaitable));
  co_return R;
}
net::awaitable<void> voidBad(int Id) {
  Loan Mine;
  Mine.remove(Id);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  // FIXES: {{^}}  co_await net::co_spawn(pool(), [&]() -> net::awaitable<void> { co_return Mine.remove(Id); }, net::bind_
  co_return;
}
// A reference stays one: nothing is copied.
net::awaitable<void> referenceBad() {
  Loan Mine;
  Row &R = Mine.first();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  // FIXES: {{^}}  Row &R = *co_await net::co_spawn(pool(), [&]() -> net::awaitable<store::Row *> { co_return std::addressof(Mine.first()); }, net::bind_
  Mine.first().Id = R.Id + 1;
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  // FIXES: {{^}}  (*co_await net::co_spawn({{.*}}std::addressof(Mine.first()); }, {{.*}})).Id = R.Id + 1;
  co_return;
}
// Nobody looks at it.
net::awaitable<void> droppedBad() {
  Loan Mine;
  Mine.first();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  // FIXES: {{^}}  co_await net::co_spawn(pool(), [&]() -> net::awaitable<void> { co_return void(Mine.first()); }, net::bind_
  co_return;
}
net::awaitable<int> operandBad(std::string Name) {
  Loan Mine;
  co_return Mine.find(1, Name + "x").Id + 1;
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  // FIXES: {{^}}  co_return (co_await net::co_spawn(pool(), [&]() -> net::awaitable<store::Row> { co_return Mine.find(1, Name + "x"); }, {{.*}})).Id + 1;
}
net::awaitable<int> conditionBad(std::pair<int, int> Range) {
  Loan Mine;
  auto [From, To] = Range;
  while (From < To && !Mine.find(From).Id)
    // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
    // FIXES: {{^}}  while (From < To && !(co_await net::co_spawn({{.*}}co_return Mine.find(From); }, {{.*}})).Id)
    ++From;
  co_return From;
}
// A type goes by its full name, without what only the library's insides call it.
net::awaitable<std::string> nameBad() {
  Loan Mine;
  auto Query = [&Mine] { return std::to_string(Mine.find(2).Id); };
  co_return Query();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  // FIXES: {{^}}  co_return co_await net::co_spawn(pool(), [&]() -> net::awaitable<std::string> { co_return Query(); }, net::bind_
}
} // namespace store
