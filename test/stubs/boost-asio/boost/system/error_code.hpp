// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <string>
namespace boost::system {
class error_code {
public:
  error_code() noexcept;
  int value() const noexcept;
  std::string message() const;
  explicit operator bool() const noexcept;
};
} // namespace boost::system
