// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <functional>
#include <grpcpp/grpcpp.h>

namespace grpc {
namespace internal {
class ServerReactor {
public:
  virtual ~ServerReactor();
  virtual void OnDone() = 0;
  virtual void OnCancel() = 0;
};
} // namespace internal
class ServerUnaryReactor : public internal::ServerReactor {
public:
  void Finish(Status);
  virtual void OnSendInitialMetadataDone(bool) {}
  void OnDone() override = 0;
  void OnCancel() override {}
};
template <class W> class ServerWriteReactor : public internal::ServerReactor {
public:
  void StartWrite(const W *);
  virtual void OnWriteDone(bool) {}
  void OnDone() override = 0;
  void OnCancel() override {}
};
class CallbackServerContext {
public:
  ServerUnaryReactor *DefaultReactor();
};
namespace internal {
template <class I, class O> class CallbackUnaryHandler {
public:
  explicit CallbackUnaryHandler(std::function<ServerUnaryReactor *(CallbackServerContext *, const I *, O *)>);
};
} // namespace internal
} // namespace grpc
