// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <memory>
namespace mqtt {
class message {};
using const_message_ptr = std::shared_ptr<const message>;
class token {
public:
  virtual ~token();
  virtual void wait();
  virtual bool try_wait();
};
using token_ptr = std::shared_ptr<token>;
class async_client {
public:
  virtual ~async_client();
  virtual token_ptr connect();
  const_message_ptr consume_message();
};
} // namespace mqtt
