// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace sql {
class SQLString {
public:
  SQLString(const char *);
};
class PreparedStatement {
public:
  virtual ~PreparedStatement();
  virtual int executeUpdate() = 0;
  virtual void setInt(unsigned int Index, int Value) = 0;
};
} // namespace sql
