// Objects, cut into chunks. Each method runs in the thread of a connection and has the chunks seen to by the io pool.
#pragma once

#include "checksums.h"
#include "chunk_files.h"
#include "journal.h"
#include "manifests.h"

#include <boost/asio/thread_pool.hpp>

#include <cstddef>
#include <semaphore>
#include <string>

namespace storage {

class ObjectStore {
public:
  struct Parts {
    boost::asio::thread_pool &io;
    ChunkFiles &files;
    Manifests &manifests;
    Checksums &checksums;
    Journal &journal;
  };

  explicit ObjectStore(Parts parts) : parts_(parts) {}

  std::string get(const std::string &name);

  /// These return the number of chunks; `verify` that of the chunks which are as they were.
  std::size_t put(const std::string &name, const std::string &data);
  std::size_t verify(const std::string &name);
  std::size_t replicate(const std::string &name, std::size_t copies);
  std::size_t remove(const std::string &name);

private:
  void storeChunk(const std::string &name, std::size_t chunk, const std::string &data);
  void removeChunk(const std::string &name, std::size_t chunk);

  Parts parts_;
  std::counting_semaphore<> copying_{4};  // copies that are made at once
  std::counting_semaphore<> removing_{4}; // chunks that are removed at once
};

} // namespace storage
