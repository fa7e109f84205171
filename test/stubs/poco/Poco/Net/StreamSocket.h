// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace Poco::Net {
class SocketAddress {
public:
  SocketAddress();
  SocketAddress(const SocketAddress &);
};
class Socket {
public:
  virtual ~Socket();
  void setBlocking(bool Flag);
};
class StreamSocket : public Socket {
public:
  StreamSocket();
  explicit StreamSocket(const SocketAddress &);
  virtual ~StreamSocket();
  void connectNB(const SocketAddress &);
  int receiveBytes(void *Buffer, int Length, int Flags = 0);
};
} // namespace Poco::Net
