// A running total, in Redis and here.
#pragma once

#include "pool.h"
#include "redis_connection.h"

#include <mutex>
#include <string>

namespace ingest {

class Totals {
public:
  explicit Totals(Pool<RedisConnection> &cache) : cache_(cache) {}

  /// One after the other, so that what is kept here is never older than what Redis has.
  void add(const std::string &name, const std::string &amount) {
    const std::lock_guard lock(adding_);
    latest_ = cache_.take()->add("total:" + name, amount);
  }

private:
  Pool<RedisConnection> &cache_;
  std::mutex adding_;
  long long latest_ = 0;
};

} // namespace ingest
