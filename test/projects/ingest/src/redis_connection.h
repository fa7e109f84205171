// One connection to Redis, for one thread at a time: the cache, and the queue that the tasks come from.
#pragma once

#include "task.h"

#include <hiredis/hiredis.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ingest {

class RedisConnection {
public:
  /// HOST:PORT
  explicit RedisConnection(const std::string &address);

  std::optional<std::string> get(const std::string &key);
  void set(const std::string &key, const std::string &value, int seconds);
  long long add(const std::string &counter, const std::string &amount);

  /// The next task of the queue; waits for it up to a second.
  std::optional<Task> nextTask();
  long long queueLength();

private:
  struct FreeReply {
    void operator()(redisReply *reply) const { freeReplyObject(reply); }
  };
  using Reply = std::unique_ptr<redisReply, FreeReply>;
  Reply command(const std::vector<std::string> &words);

  struct Free {
    void operator()(redisContext *context) const { redisFree(context); }
  };
  std::unique_ptr<redisContext, Free> context_;
};

} // namespace ingest
