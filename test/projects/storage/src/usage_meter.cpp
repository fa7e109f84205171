#include "usage_meter.h"

#include <boost/asio/post.hpp>
#include <boost/asio/use_future.hpp>

#include <chrono>
#include <utility>

namespace asio = boost::asio;
using namespace std::chrono_literals;

namespace storage {

UsageMeter::UsageMeter(asio::thread_pool &io, const ChunkFiles &files)
    : io_(io), files_(files), thread_([this](std::stop_token stop) { run(std::move(stop)); }) {}

void UsageMeter::run(std::stop_token stop) {
  std::unique_lock lock(sleeping_);
  while (!stop.stop_requested()) {
    bytes_ = asio::post(io_, asio::use_future([this] { return files_.bytes(); })).get();
    wake_.wait_for(lock, stop, 100ms, [] { return false; });
  }
}

} // namespace storage
