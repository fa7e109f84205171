/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
struct lws;
struct lws_context;
int lws_service(struct lws_context *, int);
int lws_callback_on_writable(struct lws *);
#ifdef __cplusplus
}
#endif
