/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
typedef struct _SoupSession SoupSession;
typedef struct _SoupMessage SoupMessage;
typedef struct _GInputStream GInputStream;
typedef struct _GCancellable GCancellable;
typedef struct _GError GError;
typedef void (*GAsyncReadyCallback)(struct _GObject *, struct _GAsyncResult *, void *);
GInputStream *soup_session_send(SoupSession *, SoupMessage *, GCancellable *, GError **);
void soup_session_send_async(SoupSession *, SoupMessage *, int, GCancellable *, GAsyncReadyCallback, void *);
#ifdef __cplusplus
}
#endif
