// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace spdlog {
class logger {
public:
  void flush();
  template <class T> void info(const T &) {}
};
} // namespace spdlog
