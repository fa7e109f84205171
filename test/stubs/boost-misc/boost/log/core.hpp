// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <boost/smart_ptr/shared_ptr.hpp>

namespace boost::log {
class core {
public:
  static boost::shared_ptr<core> get();
  void flush();
  bool get_logging_enabled() const;
};
} // namespace boost::log
