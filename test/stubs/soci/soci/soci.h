// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <cstddef>
namespace soci {
namespace details {
struct into_type_ptr {};
class once_temp_type {
public:
  ~once_temp_type() noexcept(false);
  once_temp_type &operator,(into_type_ptr const &);
};
} // namespace details
template <typename T> details::into_type_ptr into(T &) { return {}; }
class connection_pool {
public:
  explicit connection_pool(std::size_t Size);
  bool try_lease(std::size_t &Pos, int Timeout);
};
class session {
public:
  session();
  explicit session(connection_pool &);
  ~session();
  template <typename T> details::once_temp_type operator<<(T const &) { return {}; }
};
class statement {
public:
  statement(session &);
  bool execute(bool WithDataExchange = false);
};
} // namespace soci
