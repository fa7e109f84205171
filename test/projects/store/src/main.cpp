// store: items in PostgreSQL, served over HTTP. The database is named by the environment variable STORE_DATABASE.
#include "admin_jobs.h"
#include "handlers.h"
#include "health.h"
#include "http_server.h"
#include "item_repository.h"
#include "lines.h"
#include "metrics.h"
#include "retry.h"
#include "session.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/thread_pool.hpp>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace asio = boost::asio;
using namespace std::chrono_literals;

namespace store {

namespace {

struct Options {
  std::string conninfo;
  std::uint16_t port = 8080;
  std::string seedFile; // items to start with; may be empty
  std::string auditFile = "audit.log";
  std::string metricsFile = "metrics.log";
};

Options parseOptions(int argc, char **argv) {
  Options options;
  if (const char *database = std::getenv("STORE_DATABASE"))
    options.conninfo = database;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view name = argv[i];
    if (name == "--port")
      options.port = static_cast<std::uint16_t>(std::stoi(argv[i + 1]));
    else if (name == "--seed")
      options.seedFile = argv[i + 1];
    else if (name == "--audit")
      options.auditFile = argv[i + 1];
    else if (name == "--metrics")
      options.metricsFile = argv[i + 1];
    else
      throw std::invalid_argument("unknown option " + std::string(name));
  }
  return options;
}

/// Nothing runs yet, so all of this may block.
void prepareDatabase(const Options &options) {
  PgConnection connection = withRetry(8, 50ms, [&] { return PgConnection(options.conninfo); });
  connection.exec("SET client_min_messages = warning");
  connection.exec("CREATE TABLE IF NOT EXISTS items"
                  " (id bigserial PRIMARY KEY, name text NOT NULL UNIQUE, price_cents bigint NOT NULL)");
  if (options.seedFile.empty())
    return;
  for (const std::string &line : linesOfFile(options.seedFile))
    if (const auto item = parseItem(line))
      connection.exec("INSERT INTO items (name, price_cents) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                      {item->name, std::to_string(item->priceCents)});
}

void rethrow(std::exception_ptr failure) {
  if (failure)
    std::rethrow_exception(failure);
}

void serve(const Options &options) {
  PgConnection loopConnection(options.conninfo);
  PgConnection workerConnection(options.conninfo);
  SessionPool sessions(options.conninfo);
  Metrics metrics;
  MetricsFlusher flusher(metrics, options.metricsFile, 1s);

  asio::io_context loop(1);
  asio::thread_pool workers(2);
  PgItemRepository items(loop.get_executor(), workers, loopConnection, workerConnection);
  items.setAuditHook([path = options.auditFile](const char *action, std::int64_t id) {
    std::ofstream log(path, std::ios::app); // BLOCKS: async-blocking-call file <- add, remove
    log << action << ' ' << id << '\n';
  });
  ItemImporter importer(workers, options.conninfo, loopConnection);
  Repricing repricing(workers, options.conninfo);
  HealthMonitor health(loop.get_executor(), workers, options.conninfo);
  Handlers handlers({items, importer, repricing, health, sessions, metrics, flusher, workers, options.conninfo});
  HttpServer server(loop.get_executor(), options.port, handlers);

  asio::signal_set signals(loop, SIGINT, SIGTERM);
  signals.async_wait([&](const boost::system::error_code &, int) {
    server.stop();
    health.stop();
  });
  asio::co_spawn(loop, server.run(), rethrow);
  asio::co_spawn(loop, health.watch(), rethrow);
  std::cout << "listening on port " << server.port() << std::endl;
  loop.run();
  workers.join();
}

} // namespace

} // namespace store

int main(int argc, char **argv) {
  try {
    const store::Options options = store::parseOptions(argc, argv);
    store::prepareDatabase(options);
    store::serve(options);
  } catch (const std::exception &failure) {
    std::cerr << "store: " << failure.what() << '\n';
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
