/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
#define NN_DONTWAIT 1
int nn_recv(int s, void *buf, size_t len, int flags);
#ifdef __cplusplus
}
#endif
