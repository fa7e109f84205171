// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
#include <thread>
namespace net = boost::asio;

static void migrateOk(PGconn *Db) { PQexec(Db, "create table"); }
struct Repo {
  Repo() { PQconnectdb(""); }
};
static Repo Global;

net::awaitable<void> serve() { co_return; }

int main() {
  net::io_context Io;
  PGconn *Db = PQconnectdb("host=db");
  migrateOk(Db);
  net::co_spawn(Io, serve(), net::detached);
  std::thread T([&] { Io.run(); });
  T.join();
  Io.run();
}
