// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <functional>
#include <grpcpp/grpcpp.h>

namespace grpc {
class ChannelInterface;
namespace internal {
class RpcMethod;
template <class I, class O>
void CallbackUnaryCall(ChannelInterface *, const RpcMethod &, ClientContext *, const I *, O *, std::function<void(Status)>);
class ClientReactor {
public:
  virtual ~ClientReactor();
  virtual void OnDone(const Status &) = 0;
};
} // namespace internal
class ClientUnaryReactor : public internal::ClientReactor {
public:
  void StartCall();
  void OnDone(const Status &) override {}
  virtual void OnReadInitialMetadataDone(bool) {}
};
template <class R> class ClientReadReactor : public internal::ClientReactor {
public:
  void StartRead(R *);
  void OnDone(const Status &) override {}
  virtual void OnReadInitialMetadataDone(bool) {}
  virtual void OnReadDone(bool) {}
};
} // namespace grpc
