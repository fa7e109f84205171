// A service with one event-loop thread: each client has a database session to itself, and every line it sends is one query
// that takes the server ten milliseconds.
//
//   service SESSIONS     with STORE_DATABASE as conninfo; prints its port and serves until it is killed
#include "session.h"

#include <boost/asio.hpp>

#include <cstdlib>
#include <iostream>

namespace net = boost::asio;
using net::ip::tcp;

static int Sessions = 0;

/// Where code may block. Never as many threads as there could be calls: as many as there are sessions.
static net::thread_pool &workers() {
  static net::thread_pool Pool(Sessions);
  return Pool;
}

static net::awaitable<void> serve(tcp::socket Client, Session Own) {
  std::string Line;
  for (;;) {
    std::size_t Length = co_await net::async_read_until(Client, net::dynamic_buffer(Line), '\n', net::use_awaitable);
    Line.erase(0, Length);
    Result Rows(PQexec(Own.get(), "select 'apple' from pg_sleep(0.01)"));
    if (PQresultStatus(Rows.get()) != PGRES_TUPLES_OK) {
      std::cerr << PQerrorMessage(Own.get());
      std::exit(1);
    }
    std::string Answer = PQgetvalue(Rows.get(), 0, 0) + std::string("\n");
    co_await net::async_write(Client, net::buffer(Answer), net::use_awaitable);
  }
}

static void ended(std::exception_ptr) {} // the client has gone

static net::awaitable<void> listen(tcp::acceptor &Acceptor, std::vector<Session> Ready) {
  for (Session &Own : Ready) {
    tcp::socket Client = co_await Acceptor.async_accept(net::use_awaitable);
    Client.set_option(tcp::no_delay(true));
    net::co_spawn(Acceptor.get_executor(), serve(std::move(Client), std::move(Own)), ended);
  }
}

int main(int argc, char **argv) {
  Sessions = std::atoi(argv[argc - 1]);
  const char *Database = std::getenv("STORE_DATABASE");
  if (argc != 2 || Sessions < 1 || !Database) {
    std::cerr << "usage: STORE_DATABASE=CONNINFO service SESSIONS\n";
    return 2;
  }
  std::vector<Session> Ready;
  for (int I = 0; I < Sessions; ++I) {
    Ready.push_back(connect(Database));
    if (PQstatus(Ready.back().get()) != CONNECTION_OK) {
      std::cerr << PQerrorMessage(Ready.back().get());
      return 1;
    }
  }
  net::io_context Loop(1);
  workers();
  tcp::acceptor Acceptor(Loop, {net::ip::address_v4::loopback(), 0});
  std::cout << Acceptor.local_endpoint().port() << std::endl;
  net::co_spawn(Loop, listen(Acceptor, std::move(Ready)), net::detached);
  Loop.run();
}
