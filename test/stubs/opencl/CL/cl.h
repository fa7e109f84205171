/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct _cl_command_queue *cl_command_queue;
typedef struct _cl_mem *cl_mem;
typedef struct _cl_event *cl_event;
enum { CL_FALSE, CL_TRUE };
int clFinish(cl_command_queue);
int clFlush(cl_command_queue);
int clEnqueueReadBuffer(cl_command_queue, cl_mem, unsigned, size_t, size_t, void *, unsigned, const cl_event *, cl_event *);
#ifdef __cplusplus
}
#endif
