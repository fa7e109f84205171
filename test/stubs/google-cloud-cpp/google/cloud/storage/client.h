// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <string>

namespace google::cloud {
inline namespace v2 {
template <class T> class future {
public:
  T get();
  bool is_ready() const noexcept;
};
namespace storage {
inline namespace v2 {
class Client {
public:
  template <class... Options> int GetObjectMetadata(const std::string &, const std::string &, Options &&...);
};
} // namespace v2
} // namespace storage
namespace pubsub {
inline namespace v2 {
class Publisher {
public:
  future<std::string> Publish(std::string);
};
} // namespace v2
} // namespace pubsub
} // namespace v2
} // namespace google::cloud
