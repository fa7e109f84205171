// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <optional>
#include <string_view>
namespace bsoncxx::v_noabi::document {
class view {};
class value {};
} // namespace bsoncxx::v_noabi::document
namespace mongocxx {
namespace v_noabi {
class cursor {
public:
  class iterator {
  public:
    const bsoncxx::v_noabi::document::view &operator*() const;
    iterator &operator++();
    bool operator!=(const iterator &) const;
  };
  cursor(cursor &&) noexcept;
  ~cursor();
  iterator begin();
  iterator end();
};
class collection {
public:
  std::optional<bsoncxx::v_noabi::document::value> find_one(bsoncxx::v_noabi::document::view Filter);
  cursor find(bsoncxx::v_noabi::document::view Filter);
};
class database {
public:
  collection operator[](std::string_view Name) const;
};
class client {
public:
  database operator[](std::string_view Name) const;
};
} // namespace v_noabi
using v_noabi::client;
} // namespace mongocxx
