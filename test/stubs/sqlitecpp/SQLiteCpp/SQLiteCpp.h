// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace SQLite {
extern const int OPEN_READWRITE;

class Database {
public:
  Database(const char *Filename, const int Flags = 1, const int BusyTimeoutMs = 0, const char *Vfs = nullptr);
  ~Database();
};
class Statement {
public:
  Statement(const Database &, const char *Query);
  ~Statement();
  bool executeStep();
  void bind(const int Index, const int Value);
  void reset();
};
class Transaction {
public:
  explicit Transaction(Database &);
  ~Transaction();
  void commit();
};
} // namespace SQLite
