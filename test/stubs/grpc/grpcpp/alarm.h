// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <functional>

namespace grpc {
class Alarm {
public:
  template <class T> void Set(const T &, std::function<void(bool)>);
};
} // namespace grpc
