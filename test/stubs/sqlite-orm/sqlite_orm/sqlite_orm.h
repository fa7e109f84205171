// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <string>
#include <vector>

namespace sqlite_orm {
namespace internal {
struct storage_base {
  bool begin_transaction();
  const std::string &filename() const;
};
template <class... T> struct storage_t : storage_base {
  template <class O, class... A> std::vector<O> get_all(A &&...) { return {}; }
};
} // namespace internal
template <class... T> internal::storage_t<T...> make_storage(std::string, T...) { return {}; }
} // namespace sqlite_orm
