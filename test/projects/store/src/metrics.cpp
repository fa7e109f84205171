#include "metrics.h"

#include <fstream>
#include <utility>

namespace store {

MetricsFlusher::MetricsFlusher(const Metrics &metrics, std::string path, std::chrono::milliseconds interval)
    : metrics_(metrics), path_(std::move(path)), interval_(interval),
      thread_([this](std::stop_token stop) { run(std::move(stop)); }) {}

std::int64_t MetricsFlusher::flushes() {
  const std::unique_lock lock(writing_, std::try_to_lock);
  return lock ? flushes_ : -1;
}

void MetricsFlusher::run(std::stop_token stop) {
  std::unique_lock lock(writing_);
  while (!stop.stop_requested()) {
    wake_.wait_for(lock, stop, interval_, [] { return false; });
    std::ofstream file(path_, std::ios::app);
    file << "requests " << metrics_.requests() << '\n';
    ++flushes_;
  }
}

} // namespace store
