// Measures now and then, from a thread of its own, how much is stored.
#pragma once

#include "chunk_files.h"

#include <boost/asio/thread_pool.hpp>

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <stop_token>
#include <thread>

namespace storage {

class UsageMeter {
public:
  UsageMeter(boost::asio::thread_pool &io, const ChunkFiles &files);

  std::uintmax_t bytes() const { return bytes_; }

private:
  void run(std::stop_token stop);

  boost::asio::thread_pool &io_;
  const ChunkFiles &files_;
  std::atomic<std::uintmax_t> bytes_ = 0;
  std::mutex sleeping_;
  std::condition_variable_any wake_;
  std::jthread thread_; // last: ends before what it uses goes
};

} // namespace storage
