/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct nng_socket_s {
  uint32_t id;
} nng_socket;
typedef struct nng_aio nng_aio;
enum nng_flag_enum { NNG_FLAG_ALLOC = 1, NNG_FLAG_NONBLOCK = 2 };
int nng_recv(nng_socket, void *, size_t *, int);
void nng_recv_aio(nng_socket, nng_aio *);
void nng_aio_wait(nng_aio *);
#ifdef __cplusplus
}
#endif
