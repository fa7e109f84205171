/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <time.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct memcached_st memcached_st;
typedef enum { MEMCACHED_SUCCESS } memcached_return_t;
typedef enum { MEMCACHED_BEHAVIOR_NO_BLOCK } memcached_behavior_t;
memcached_st *memcached_create(memcached_st *ptr);
memcached_return_t memcached_behavior_set(memcached_st *ptr, const memcached_behavior_t flag, uint64_t data);
char *memcached_get(memcached_st *ptr, const char *key, size_t key_length, size_t *value_length, uint32_t *flags,
                    memcached_return_t *error);
memcached_return_t memcached_set(memcached_st *ptr, const char *key, size_t key_length, const char *value,
                                 size_t value_length, time_t expiration, uint32_t flags);
#ifdef __cplusplus
}
#endif
