// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace apache::thrift::async {
class TAsyncChannel;
} // namespace apache::thrift::async
