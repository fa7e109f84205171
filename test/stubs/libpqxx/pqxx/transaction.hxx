// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <string>
namespace pqxx {
class connection_base {};
class connect_direct {};
template <typename CONNECTPOLICY> class basic_connection_base : public connection_base {
public:
  explicit basic_connection_base(const char Opt[]);
  ~basic_connection_base();
};
using connection = basic_connection_base<connect_direct>;
class result {};
class transaction_base {
public:
  result exec(const std::string &Query, const std::string &Desc = std::string());
  void commit();
  std::string quote(int) const;

protected:
  explicit transaction_base(connection_base &);
};
class dbtransaction : public transaction_base {
public:
  explicit dbtransaction(connection_base &);
};
enum isolation_level { read_committed };
enum readwrite_policy { read_only, read_write };
template <isolation_level ISOLATIONLEVEL = read_committed, readwrite_policy READWRITE = read_write>
class transaction : public dbtransaction {
public:
  explicit transaction(connection_base &C) : dbtransaction(C) {}
};
using work = transaction<>;
class nontransaction : public transaction_base {
public:
  explicit nontransaction(connection_base &, const std::string &TName = std::string());
};
} // namespace pqxx
