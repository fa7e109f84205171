// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <functional>
#include <libpq-fe.h>
#include <map>
#include <string>
#include <vector>
namespace net = boost::asio;

static void dropTable(PGconn *Db) { PQexec(Db, "drop table t"); }
static void nothing(PGconn *) {}
static void (*const Steps[])(PGconn *) = {nothing, dropTable};

struct Commands {
  std::map<std::string, std::function<void(PGconn *)>> ByName;
  std::vector<std::function<void(PGconn *)>> Cheap;
  Commands() {
    ByName["drop"] = dropTable;
    Cheap.push_back([](PGconn *) {});
  }
};

net::awaitable<void> arrayBad(PGconn *Db, int I) {
  Steps[I](Db);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> mapBad(Commands &C, PGconn *Db, std::string Name) {
  C.ByName[Name](Db);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> cheapOk(Commands &C, PGconn *Db) {
  for (auto &Command : C.Cheap)
    Command(Db);
  co_return;
}
net::awaitable<void> foundBad(Commands &C, PGconn *Db, std::string Name) {
  if (auto It = C.ByName.find(Name); It != C.ByName.end())
    It->second(Db);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> eachBad(Commands &C, PGconn *Db) {
  for (auto &[Name, Command] : C.ByName)
    Command(Db);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  for (auto &Entry : C.ByName)
    Entry.second(Db);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'PQexec'{{.*}}[async-blocking-call]
  co_return;
}
