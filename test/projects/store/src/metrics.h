// Counts requests, and appends the counts to a file from a thread of its own.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace store {

class Metrics {
public:
  void countRequest() noexcept { ++requests_; }
  std::int64_t requests() const noexcept { return requests_; }

private:
  std::atomic<std::int64_t> requests_ = 0;
};

class MetricsFlusher {
public:
  MetricsFlusher(const Metrics &metrics, std::string path, std::chrono::milliseconds interval);

  /// How often it has written; -1 while it is writing.
  std::int64_t flushes();

private:
  void run(std::stop_token stop);

  const Metrics &metrics_;
  const std::string path_;
  const std::chrono::milliseconds interval_;
  std::mutex writing_;
  std::condition_variable_any wake_;
  std::int64_t flushes_ = 0;
  std::jthread thread_; // last: ends before what it uses goes
};

} // namespace store
