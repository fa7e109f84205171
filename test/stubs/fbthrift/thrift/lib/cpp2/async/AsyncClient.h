// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace apache::thrift {
class TClientBase {
public:
  virtual ~TClientBase();
};
class GeneratedAsyncClient : public TClientBase {
public:
  virtual char const *getServiceName() const noexcept = 0;
};
} // namespace apache::thrift
