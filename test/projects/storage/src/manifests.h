// What an object consists of: a file with one line for each chunk. Lines are written and read by tasks of the io pool.
#pragma once

#include "chunk_files.h"

#include <boost/asio/thread_pool.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

namespace storage {

class Manifests {
public:
  Manifests(boost::asio::thread_pool &io, const ChunkFiles &files) : io_(io), files_(files) {}

  /// These wait for the io pool.
  void add(const std::string &name, std::size_t chunk, std::uint32_t checksum);
  std::uint32_t checksumOf(const std::string &name, std::size_t chunk);

  /// These do not.
  std::size_t chunksOf(const std::string &name) const;
  void create(const std::string &name) const;
  void remove(const std::string &name) const;

private:
  std::uint32_t find(const std::string &name, std::size_t chunk) const;

  boost::asio::thread_pool &io_;
  const ChunkFiles &files_;
};

} // namespace storage
