/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <stddef.h>
#include <sys/types.h>
#ifdef __cplusplus
extern "C" {
#endif
#define GNUTLS_CLIENT (1 << 1)
#define GNUTLS_NONBLOCK (1 << 3)
typedef struct gnutls_session_int *gnutls_session_t;
int gnutls_init(gnutls_session_t *session, unsigned int flags);
int gnutls_handshake(gnutls_session_t session);
ssize_t gnutls_record_recv(gnutls_session_t session, void *data, size_t data_size);
#ifdef __cplusplus
}
#endif
