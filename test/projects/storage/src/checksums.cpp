#include "checksums.h"

#include <boost/asio/post.hpp>
#include <boost/asio/use_future.hpp>
#include <boost/crc.hpp>

namespace asio = boost::asio;

namespace storage {

std::uint32_t checksum(const std::string &data) {
  boost::crc_32_type crc;
  crc.process_bytes(data.data(), data.size());
  return crc.checksum();
}

bool Checksums::matches(const std::string &name, std::size_t chunk, const std::string &data) {
  auto equal = [&] { return checksum(data) == manifests_.checksumOf(name, chunk); };
  auto answer = asio::post(pool_, asio::use_future(equal));
  return answer.get(); // BLOCKS: async-same-executor-wait wait <- Checksums::matches
}

} // namespace storage
