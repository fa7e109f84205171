// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace Poco {
class Thread {
public:
  static void sleep(long Milliseconds);
};
} // namespace Poco
