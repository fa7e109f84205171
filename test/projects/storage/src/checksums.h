// Checksums, compared on a pool of their own.
#pragma once

#include "manifests.h"

#include <boost/asio/thread_pool.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

namespace storage {

std::uint32_t checksum(const std::string &data);

class Checksums {
public:
  Checksums(boost::asio::thread_pool &pool, Manifests &manifests) : pool_(pool), manifests_(manifests) {}

  /// Waits for the checksum pool, whether the chunk is what its manifest says.
  bool matches(const std::string &name, std::size_t chunk, const std::string &data);

private:
  boost::asio::thread_pool &pool_;
  Manifests &manifests_;
};

} // namespace storage
