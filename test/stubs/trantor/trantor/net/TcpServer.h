// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <trantor/net/EventLoop.h>
#include <memory>

namespace trantor {
class TcpConnection;
class MsgBuffer;
using TcpConnectionPtr = std::shared_ptr<TcpConnection>;
class TcpServer {
public:
  void setConnectionCallback(const std::function<void(const TcpConnectionPtr &)> &);
  void setRecvMessageCallback(const std::function<void(const TcpConnectionPtr &, MsgBuffer *)> &);
};
} // namespace trantor
