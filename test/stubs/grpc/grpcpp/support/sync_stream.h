// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <grpcpp/grpcpp.h>
namespace grpc {
namespace internal {
template <class R> class ReaderInterface {
public:
  virtual ~ReaderInterface() {}
  virtual bool Read(R *) = 0;
};
} // namespace internal
template <class R> class ClientReader final : public internal::ReaderInterface<R> {
public:
  bool Read(R *) override { return false; }
};
} // namespace grpc
