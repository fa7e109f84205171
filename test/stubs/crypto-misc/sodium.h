/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
int crypto_pwhash_str_verify(const char *, const char *, unsigned long long);
void randombytes_buf(void *, size_t);
#ifdef __cplusplus
}
#endif
