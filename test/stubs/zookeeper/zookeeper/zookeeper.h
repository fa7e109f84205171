/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
typedef struct _zhandle zhandle_t;
typedef void (*void_completion_t)(int rc, const void *data);
int zoo_adelete(zhandle_t *zh, const char *path, int version, void_completion_t completion, const void *data);
int zoo_delete(zhandle_t *zh, const char *path, int version);
#ifdef __cplusplus
}
#endif
