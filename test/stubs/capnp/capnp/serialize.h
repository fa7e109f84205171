// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace capnp {
class MessageBuilder {
public:
  virtual ~MessageBuilder() noexcept(false);
};
void writeMessageToFd(int Fd, MessageBuilder &Builder);
} // namespace capnp
