// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <lmdb.h>
using Task = boost::asio::awaitable<void>;

Task bad(MDB_env *E) {
  MDB_txn *T;
  mdb_txn_begin(E, nullptr, 0, &T);
  // CHECK: :[[@LINE-1]]:{{.*}}'mdb_txn_begin'{{.*}}[async-blocking-call]
  mdb_txn_commit(T);
  // CHECK: :[[@LINE-1]]:{{.*}}'mdb_txn_commit'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(MDB_env *E) {
  MDB_txn *T;
  mdb_txn_begin(E, nullptr, MDB_RDONLY, &T);
  mdb_txn_commit(T);
  co_return;
}
