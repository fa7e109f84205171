// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace apache::thrift::protocol {
class TProtocol;
} // namespace apache::thrift::protocol
