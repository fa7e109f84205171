/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
typedef struct _duckdb_connection *duckdb_connection;
typedef struct _duckdb_result *duckdb_result;
typedef struct _duckdb_prepared_statement *duckdb_prepared_statement;
typedef struct _duckdb_pending_result *duckdb_pending_result;
typedef enum { DuckDBSuccess } duckdb_state;
duckdb_state duckdb_query(duckdb_connection, const char *, duckdb_result *);
duckdb_state duckdb_pending_prepared(duckdb_prepared_statement, duckdb_pending_result *);
#ifdef __cplusplus
}
#endif
