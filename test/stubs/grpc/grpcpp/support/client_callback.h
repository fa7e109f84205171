// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <functional>

namespace grpc {
class ChannelInterface;
class ClientContext;
class Status;
namespace internal {
class RpcMethod;
template <class I, class O>
void CallbackUnaryCall(ChannelInterface *, const RpcMethod &, ClientContext *, const I *, O *, std::function<void(Status)>);
} // namespace internal
} // namespace grpc
