// Takes tasks from the queue and has the workers do them, 64 at a time.
#pragma once

#include "handlers.h"
#include "workers.h"

#include <stop_token>

namespace ingest {

class Consumer {
public:
  Consumer(boost::asio::thread_pool &workers, RedisConnection &queue, Services &services)
      : workers_(workers), queue_(queue), services_(services) {}

  void run(std::stop_token stop);

private:
  void start(const Task &task, Slot slot);

  boost::asio::thread_pool &workers_;
  RedisConnection &queue_;
  Services &services_;
  Slots slots_{64};
};

} // namespace ingest
