#include "manifests.h"

#include <boost/asio/post.hpp>
#include <boost/asio/use_future.hpp>

#include <fstream>
#include <stdexcept>

namespace asio = boost::asio;

namespace storage {

void Manifests::add(const std::string &name, std::size_t chunk, std::uint32_t checksum) {
  auto append = [&] {
    std::ofstream file(files_.manifest(name), std::ios::app);
    file << std::to_string(chunk) + ' ' + std::to_string(checksum) + '\n';
  };
  auto written = asio::post(io_, asio::use_future(append));
  written.get(); // BLOCKS: async-same-executor-wait wait <- Manifests::add
}

std::uint32_t Manifests::checksumOf(const std::string &name, std::size_t chunk) {
  auto found = asio::post(io_, asio::use_future([&] { return find(name, chunk); }));
  return found.get(); // BLOCKS: async-same-executor-wait wait <- Manifests::checksumOf
}

std::uint32_t Manifests::find(const std::string &name, std::size_t chunk) const {
  std::ifstream file(files_.manifest(name));
  std::uint32_t checksum = 0;
  for (std::size_t number = 0; file >> number >> checksum;)
    if (number == chunk)
      return checksum;
  throw std::runtime_error("a chunk of " + name + " is in no manifest");
}

std::size_t Manifests::chunksOf(const std::string &name) const {
  std::ifstream file(files_.manifest(name));
  if (!file)
    throw std::runtime_error("no such object");
  std::size_t lines = 0;
  for (std::string line; std::getline(file, line);)
    ++lines;
  return lines;
}

void Manifests::create(const std::string &name) const { std::ofstream(files_.manifest(name)); }

void Manifests::remove(const std::string &name) const { std::filesystem::remove(files_.manifest(name)); }

} // namespace storage
