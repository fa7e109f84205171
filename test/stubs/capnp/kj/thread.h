// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace kj {
class Thread {
public:
  ~Thread() noexcept(false);
  void detach();
};
} // namespace kj
