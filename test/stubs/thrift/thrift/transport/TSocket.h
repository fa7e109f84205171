// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <stdint.h>
namespace apache::thrift::transport {
class TTransport {
public:
  virtual ~TTransport();
  virtual bool isOpen() const;
  virtual void open();
};
class TSocket : public TTransport {
public:
  bool isOpen() const override;
  void open() override;
  virtual uint32_t read(uint8_t *Buffer, uint32_t Length);
};
} // namespace apache::thrift::transport
