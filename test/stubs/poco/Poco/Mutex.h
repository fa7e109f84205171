// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace Poco {
class Mutex {
public:
  void lock();
};
} // namespace Poco
