/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
#define ZMQ_DONTWAIT 1
int zmq_recv(void *s_, void *buf_, size_t len_, int flags_);
int zmq_connect(void *s_, const char *addr_);
#ifdef __cplusplus
}
#endif
