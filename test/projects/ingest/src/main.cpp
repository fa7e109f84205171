// ingest: does the tasks of a queue in Redis, with PostgreSQL, a cache, an archive and a webhook.
#include "backlog.h"
#include "consumer.h"
#include "janitor.h"
#include "status_server.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/signal_set.hpp>

#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <string_view>

namespace asio = boost::asio;

namespace ingest {

namespace {

constexpr std::size_t threads = 16, databaseConnections = 4;

struct Options {
  std::uint16_t port = 8082;
  std::string archive = "archive.sqlite";
  std::string webhook = "127.0.0.1:8083";
  std::string database, redis;
};

std::string environment(const char *name) {
  const char *value = std::getenv(name);
  if (!value)
    throw std::invalid_argument(std::string(name) + " is not set");
  return value;
}

Options parseOptions(int argc, char **argv) {
  Options options;
  options.database = environment("STORE_DATABASE");
  options.redis = environment("STORE_REDIS");
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view name = argv[i];
    if (name == "--port")
      options.port = static_cast<std::uint16_t>(std::stoi(argv[i + 1]));
    else if (name == "--archive")
      options.archive = argv[i + 1];
    else if (name == "--webhook")
      options.webhook = argv[i + 1];
    else
      throw std::invalid_argument("unknown option " + std::string(name));
  }
  return options;
}

void serve(const Options &options) {
  Pool<PgConnection> database(options.database, databaseConnections);
  Pool<RedisConnection> cache(options.redis, threads);
  RedisConnection queue(options.redis), watched(options.redis);
  Archive archive(options.archive);
  Totals totals(cache);
  Services services{database, cache, archive, totals, options.webhook};
  createTables(services);

  asio::thread_pool workers(threads);
  Consumer consumer(workers, queue, services);
  const std::size_t resubmitted = resubmitBacklog(workers, services);
  {
    Janitor janitor(workers, services);
    std::jthread consuming([&](std::stop_token stop) { consumer.run(std::move(stop)); });
    asio::io_context loop;
    StatusServer status(loop, options.port, watched);
    asio::co_spawn(loop, status.run(), asio::detached);
    asio::signal_set ends(loop, SIGINT, SIGTERM);
    ends.async_wait([&](boost::system::error_code, int) { loop.stop(); });
    std::cout << "listening on port " << status.port() << ", " << resubmitted << " resubmitted" << std::endl;
    loop.run();
  }
  workers.join();
}

} // namespace

} // namespace ingest

int main(int argc, char **argv) {
  try {
    ingest::serve(ingest::parseOptions(argc, argv));
  } catch (const std::exception &failure) {
    std::cerr << "ingest: " << failure.what() << '\n';
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
