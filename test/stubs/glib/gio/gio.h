/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
typedef struct _GSocket GSocket;
typedef struct _GCancellable GCancellable;
typedef struct _GError GError;
typedef enum { G_SOCKET_FAMILY_INVALID } GSocketFamily;
typedef enum { G_SOCKET_TYPE_INVALID } GSocketType;
typedef enum { G_SOCKET_PROTOCOL_DEFAULT } GSocketProtocol;
typedef long gssize;
typedef unsigned long gsize;
GSocket *g_socket_new(GSocketFamily family, GSocketType type, GSocketProtocol protocol, GError **error);
void g_socket_set_blocking(GSocket *socket, int blocking);
gssize g_socket_receive(GSocket *socket, char *buffer, gsize size, GCancellable *cancellable, GError **error);
void g_usleep(unsigned long microseconds);
#ifdef __cplusplus
}
#endif
