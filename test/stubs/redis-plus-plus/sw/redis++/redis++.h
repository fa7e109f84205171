// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <future>
#include <optional>
#include <string>
#include <string_view>
namespace sw::redis {
using StringView = std::string_view;
using OptionalString = std::optional<std::string>;
template <typename T> using Future = std::future<T>;
class QueuedReplies {};
class TransactionImpl {};
template <typename Impl> class QueuedRedis {
public:
  QueuedRedis &set(const StringView &Key, const StringView &Val) { return *this; }
  QueuedRedis &get(const StringView &Key) { return *this; }
  QueuedReplies exec() { return {}; }
};
using Transaction = QueuedRedis<TransactionImpl>;
class Redis {
public:
  explicit Redis(const std::string &Uri);
  bool set(const StringView &Key, const StringView &Val);
  OptionalString get(const StringView &Key);
};
} // namespace sw::redis
