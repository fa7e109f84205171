/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct _bson_t bson_t;
typedef struct _mongoc_client_t mongoc_client_t;
typedef struct _mongoc_client_pool_t mongoc_client_pool_t;
typedef struct _mongoc_collection_t mongoc_collection_t;
typedef struct _mongoc_cursor_t mongoc_cursor_t;
typedef struct _mongoc_read_prefs_t mongoc_read_prefs_t;
typedef struct _mongoc_stream_t mongoc_stream_t;
bool mongoc_cursor_next(mongoc_cursor_t *cursor, const bson_t **bson);
mongoc_client_t *mongoc_client_pool_pop(mongoc_client_pool_t *pool);
mongoc_client_t *mongoc_client_pool_try_pop(mongoc_client_pool_t *pool);
mongoc_cursor_t *mongoc_collection_find_with_opts(mongoc_collection_t *collection, const bson_t *filter,
                                                  const bson_t *opts, const mongoc_read_prefs_t *read_prefs);
ssize_t mongoc_stream_read(mongoc_stream_t *stream, void *buffer, size_t count, size_t min_bytes, int32_t timeout_msec);
#ifdef __cplusplus
}
#endif
