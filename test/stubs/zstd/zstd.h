/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
size_t ZSTD_compress(void *, size_t, const void *, size_t, int);
size_t ZSTD_compressBound(size_t);
#ifdef __cplusplus
}
#endif
