#include "redis_connection.h"

#include <stdexcept>

namespace ingest {

namespace {

constexpr const char *queue = "tasks";

} // namespace

RedisConnection::RedisConnection(const std::string &address) {
  const std::size_t colon = address.rfind(':');
  if (colon == std::string::npos)
    throw std::invalid_argument("'" + address + "' is not HOST:PORT");
  context_.reset(redisConnect(address.substr(0, colon).c_str(), std::stoi(address.substr(colon + 1))));
  if (!context_ || context_->err)
    throw std::runtime_error(context_ ? context_->errstr : "no memory for a connection to Redis");
}

RedisConnection::Reply RedisConnection::command(const std::vector<std::string> &words) {
  std::vector<const char *> texts;
  std::vector<std::size_t> lengths;
  for (const std::string &word : words) {
    texts.push_back(word.data());
    lengths.push_back(word.size());
  }
  void *answer = redisCommandArgv(context_.get(), static_cast<int>(words.size()), texts.data(), lengths.data()); // BLOCKS: async-blocking-call cache <- lambda in ingest::Delivery::receive, StatusServer::answer
  Reply reply(static_cast<redisReply *>(answer));
  if (!reply)
    throw std::runtime_error(context_->errstr);
  if (reply->type == REDIS_REPLY_ERROR)
    throw std::runtime_error(reply->str);
  return reply;
}

std::optional<std::string> RedisConnection::get(const std::string &key) {
  const Reply reply = command({"GET", key});
  if (reply->type != REDIS_REPLY_STRING)
    return std::nullopt;
  return std::string(reply->str, reply->len);
}

void RedisConnection::set(const std::string &key, const std::string &value, int seconds) {
  command({"SETEX", key, std::to_string(seconds), value});
}

long long RedisConnection::add(const std::string &counter, const std::string &amount) {
  return command({"INCRBY", counter, amount})->integer;
}

std::optional<Task> RedisConnection::nextTask() {
  const Reply reply = command({"BLPOP", queue, "1"});
  if (reply->type != REDIS_REPLY_ARRAY || reply->elements != 2)
    return std::nullopt;
  return parseTask({reply->element[1]->str, static_cast<std::size_t>(reply->element[1]->len)});
}

long long RedisConnection::queueLength() { return command({"LLEN", queue})->integer; }

} // namespace ingest
