// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <sys/time.h>
extern "C" {
struct event_base;
struct event;
typedef void (*event_callback_fn)(int, short, void *);
struct event *event_new(struct event_base *, int, short, event_callback_fn, void *);
int event_base_loop(struct event_base *, int);
#define EVLOOP_NONBLOCK 0x02
}
