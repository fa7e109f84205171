// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <string>
namespace rocksdb {
class Slice {
public:
  Slice(const char *);
  Slice(const std::string &);
};
class Status {};
struct ReadOptions {};
struct WriteOptions {};
class Iterator {
public:
  virtual ~Iterator();
  virtual bool Valid() const = 0;
  virtual void Next() = 0;
  virtual Slice key() const = 0;
};
class DB {
public:
  virtual ~DB();
  virtual Status Put(const WriteOptions &, const Slice &Key, const Slice &Value);
  virtual Status Get(const ReadOptions &, const Slice &Key, std::string *Value);
  virtual Iterator *NewIterator(const ReadOptions &);
};
} // namespace rocksdb
