// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <string>

namespace AMQP {
class Deferred {};
class Channel {
public:
  Deferred &declareQueue(const std::string &);
  bool publish(const std::string &, const std::string &, const std::string &);
  Deferred &close();
};
} // namespace AMQP
