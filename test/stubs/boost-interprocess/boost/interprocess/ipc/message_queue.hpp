// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <cstddef>
namespace boost::interprocess {
template <class T> class offset_ptr {};
template <class VoidPointer> class message_queue_t {
public:
  void send(const void *Buffer, std::size_t Size, unsigned int Priority) {}
  bool try_send(const void *Buffer, std::size_t Size, unsigned int Priority) { return true; }
};
typedef message_queue_t<offset_ptr<void>> message_queue;
} // namespace boost::interprocess
