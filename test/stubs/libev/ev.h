/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
struct ev_loop;
enum { EVRUN_NOWAIT = 1 };
int ev_run(struct ev_loop *, int flags);
void ev_sleep(double);
void ev_break(struct ev_loop *, int);
#ifdef __cplusplus
}
#endif
