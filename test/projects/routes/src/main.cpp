// routes: a lending library in PostgreSQL, served over HTTP. The database is named by the environment variable
// STORE_DATABASE.
#include "book_handlers.h"
#include "database_probe.h"
#include "health_check.h"
#include "housekeeper.h"
#include "http_server.h"
#include "loan_handlers.h"
#include "system_handlers.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/thread_pool.hpp>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace asio = boost::asio;
using namespace std::chrono_literals;

namespace routes {

namespace {

constexpr int workerCount = 4;

struct Options {
  std::string conninfo;
  std::uint16_t port = 8080;
};

Options parseOptions(int argc, char **argv) {
  Options options;
  if (const char *database = std::getenv("STORE_DATABASE"))
    options.conninfo = database;
  for (int i = 1; i + 1 < argc; i += 2) {
    if (std::string_view(argv[i]) != "--port")
      throw std::invalid_argument("unknown option " + std::string(argv[i]));
    options.port = static_cast<std::uint16_t>(std::stoi(argv[i + 1]));
  }
  return options;
}

/// Nothing runs yet, so all of this may block.
void prepareDatabase(Session &session) {
  session.query("SET client_min_messages = warning");
  session.query(
      "CREATE TABLE IF NOT EXISTS books (id bigserial PRIMARY KEY, title text NOT NULL, copies bigint NOT NULL)");
  session.query(
      "CREATE TABLE IF NOT EXISTS loans"
      " (id bigserial PRIMARY KEY, book bigint NOT NULL REFERENCES books, member text NOT NULL,"
      "  due timestamptz NOT NULL DEFAULT now() + interval '4 weeks', reminder text NOT NULL DEFAULT 'none')");
  session.query("CREATE OR REPLACE VIEW shelf AS SELECT id, title, copies,"
                " (SELECT count(*) FROM loans WHERE book = books.id) AS on_loan FROM books");
}

void rethrow(std::exception_ptr failure) {
  if (failure)
    std::rethrow_exception(failure);
}

void serve(const Options &options) {
  Session loopSession(options.conninfo);
  prepareDatabase(loopSession);
  SessionPool sessions(options.conninfo, workerCount);
  asio::io_context loop(1);
  asio::thread_pool workers(workerCount);

  Catalog catalog(loopSession);
  LoanService loans(loopSession, sessions, workers);
  Housekeeper housekeeper(options.conninfo, loans, 100ms);
  DatabaseProbe probe(sessions, workers);
  HealthCheck healthCheck(probe, workers);

  BookHandlers bookHandlers(catalog, sessions, workers);
  LoanHandlers loanHandlers(loans);
  SystemHandlers systemHandlers(healthCheck);
  RouteTable table;
  bookHandlers.addTo(table);
  loanHandlers.addTo(table);
  systemHandlers.addTo(table);
  HttpServer server(loop.get_executor(), options.port, table);

  asio::signal_set signals(loop, SIGINT, SIGTERM);
  signals.async_wait([&](const boost::system::error_code &, int) { server.stop(); });
  asio::co_spawn(loop, server.run(), rethrow);
  std::cout << "listening on port " << server.port() << std::endl;
  loop.run();
  workers.join();
}

} // namespace

} // namespace routes

int main(int argc, char **argv) {
  try {
    routes::serve(routes::parseOptions(argc, argv));
  } catch (const std::exception &failure) {
    std::cerr << "routes: " << failure.what() << '\n';
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
