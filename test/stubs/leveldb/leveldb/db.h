// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <string>
namespace leveldb {
class Slice {
public:
  Slice(const char *);
};
class Status {};
struct ReadOptions {};
class Iterator;
class DB {
public:
  virtual ~DB();
  virtual Status Get(const ReadOptions &, const Slice &Key, std::string *Value) = 0;
  virtual Iterator *NewIterator(const ReadOptions &) = 0;
};
} // namespace leveldb
