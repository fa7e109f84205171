// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <cppconn/prepared_statement.h>
namespace sql {
class Connection {
public:
  virtual ~Connection();
  virtual void commit() = 0;
  virtual PreparedStatement *prepareStatement(const SQLString &Sql) = 0;
};
} // namespace sql
