// RUN: %check %s async-blocking-call
// Variables outside functions are initialised by nobody's body.
#include <boost/asio.hpp>
#include <functional>
#include <libpq-fe.h>
#include <map>
#include <string>
namespace net = boost::asio;

using Handler = std::function<void(PGconn *)>;
static void query(PGconn *Db) { PQexec(Db, "select 1"); }
static void quick(PGconn *Db) { PQstatus(Db); }

static const std::map<std::string, Handler> Slow = {{"query", query}, {"quick", [](PGconn *Db) { quick(Db); }}};
static const std::map<std::string, Handler> Fast = {{"quick", quick}};
struct Command {
  void (*Run)(PGconn *);
};
constexpr Command Commands[] = {{query}, {quick}};
PGconn *Connection = PQconnectdb(""); // before main()

net::awaitable<void> dispatchBad(std::string Name, PGconn *Db) {
  Slow.at(Name)(Db);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}query'{{.*}}[async-blocking-call]
  Commands[0].Run(Db);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}query'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> dispatchOk(std::string Name, PGconn *Db) {
  Fast.at(Name)(Db);
  co_return;
}
