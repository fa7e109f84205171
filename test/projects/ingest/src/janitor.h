// Removes what is out of date, every now and then: a thread of its own, but its work is done by the workers.
#pragma once

#include "handlers.h"
#include "workers.h"

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

namespace ingest {

class Janitor {
public:
  Janitor(boost::asio::thread_pool &workers, Services &services)
      : workers_(workers), services_(services), thread_([this](std::stop_token stop) { run(std::move(stop)); }) {}

private:
  void run(std::stop_token stop);

  boost::asio::thread_pool &workers_;
  Services &services_;
  std::mutex sleeping_;
  std::condition_variable_any wake_;
  std::jthread thread_; // last: it uses the others
};

} // namespace ingest
