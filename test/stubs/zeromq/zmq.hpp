// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <zmq.h>
#include <optional>
namespace zmq {
class message_t {
public:
  message_t() noexcept;
  ~message_t() noexcept;
};
enum class recv_flags : int { none = 0, dontwait = ZMQ_DONTWAIT };
namespace detail {
class socket_base {
public:
  std::optional<size_t> recv(message_t &Msg, recv_flags Flags = recv_flags::none);
};
} // namespace detail
class socket_t : public detail::socket_base {};
} // namespace zmq
