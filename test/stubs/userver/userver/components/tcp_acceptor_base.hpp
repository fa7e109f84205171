// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace userver {
namespace engine::io {
class Socket {};
} // namespace engine::io
namespace components {
class TcpAcceptorBase {
protected:
  virtual void ProcessSocket(engine::io::Socket &&) = 0;
};
} // namespace components
} // namespace userver
