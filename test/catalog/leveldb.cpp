// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <leveldb/db.h>
using Task = boost::asio::awaitable<void>;

Task bad(leveldb::DB *Db) {
  std::string Value;
  Db->Get(leveldb::ReadOptions(), "key", &Value);
  // CHECK: :[[@LINE-1]]:{{.*}}'leveldb::DB::Get'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(leveldb::DB *Db) {
  Db->NewIterator(leveldb::ReadOptions());
  co_return;
}
