/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
#define MDB_RDONLY 0x20000
typedef struct MDB_env MDB_env;
typedef struct MDB_txn MDB_txn;
int mdb_txn_begin(MDB_env *env, MDB_txn *parent, unsigned int flags, MDB_txn **txn);
int mdb_txn_commit(MDB_txn *txn);
void mdb_txn_abort(MDB_txn *txn);
#ifdef __cplusplus
}
#endif
