// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace boost::interprocess {
class interprocess_mutex {
public:
  void lock();
  void unlock();
};
} // namespace boost::interprocess
