// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace mysqlx {
inline namespace abi2 {
inline namespace r0 {
class SqlResult {};
class Collection {};
template <class Res, class Op> class Executable {
public:
  Res execute() { return {}; }
};
class SqlStatement : public Executable<SqlResult, SqlStatement> {};
class Schema {
public:
  Collection getCollection(const char *Name, bool CheckExists = false);
};
class Session {
public:
  SqlStatement sql(const char *Query);
  void startTransaction();
};
} // namespace r0
} // namespace abi2
} // namespace mysqlx
