// storage: an object store below one folder, served over a TCP port of the loopback interface.
#include "checksums.h"
#include "chunk_files.h"
#include "journal.h"
#include "manifests.h"
#include "object_store.h"
#include "server.h"
#include "usage_meter.h"

#include <boost/asio/thread_pool.hpp>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace asio = boost::asio;

namespace storage {

namespace {

struct Options {
  std::uint16_t port = 8081;
  std::size_t threads = 64; // of the io pool and of the checksum pool
  std::string folder = ".";
};

Options parseOptions(int argc, char **argv) {
  Options options;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view name = argv[i];
    if (name == "--port")
      options.port = static_cast<std::uint16_t>(std::stoi(argv[i + 1]));
    else if (name == "--threads")
      options.threads = std::stoul(argv[i + 1]);
    else if (name == "--folder")
      options.folder = argv[i + 1];
    else
      throw std::invalid_argument("unknown option " + std::string(name));
  }
  return options;
}

void serve(const Options &options, const sigset_t &ends) {
  asio::thread_pool io(options.threads);
  asio::thread_pool checksumming(options.threads);
  ChunkFiles files(options.folder);
  Journal journal(options.folder + "/journal");
  Manifests manifests(io, files);
  Checksums checksums(checksumming, manifests);
  ObjectStore objects({io, files, manifests, checksums, journal});
  {
    UsageMeter usage(io, files);
    Server server(options.port, objects, usage);
    std::cout << "listening on port " << server.port() << std::endl;
    int signal = 0;
    sigwait(&ends, &signal);
  }
  io.join();
  checksumming.join();
}

} // namespace

} // namespace storage

int main(int argc, char **argv) {
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGINT);
  sigaddset(&ends, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &ends, nullptr); // in all threads, so that main hears of it
  try {
    storage::serve(storage::parseOptions(argc, argv), ends);
  } catch (const std::exception &failure) {
    std::cerr << "storage: " << failure.what() << '\n';
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
