// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <rocksdb/db.h>
using Task = boost::asio::awaitable<void>;

Task bad(rocksdb::DB *Db, rocksdb::Iterator *I) {
  std::string Value;
  Db->Get(rocksdb::ReadOptions(), "key", &Value);
  // CHECK: :[[@LINE-1]]:{{.*}}'rocksdb::DB::Get'{{.*}}[async-blocking-call]
  Db->Put(rocksdb::WriteOptions(), "key", Value);
  // CHECK: :[[@LINE-1]]:{{.*}}'rocksdb::DB::Put'{{.*}}[async-blocking-call]
  I->Next();
  // CHECK: :[[@LINE-1]]:{{.*}}'rocksdb::Iterator::Next'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(rocksdb::DB *Db, rocksdb::Iterator *I) {
  Db->NewIterator(rocksdb::ReadOptions());
  if (I->Valid())
    I->key();
  co_return;
}
