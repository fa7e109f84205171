// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <event2/event.h>
extern "C" {
struct bufferevent;
typedef void (*bufferevent_data_cb)(struct bufferevent *, void *);
typedef void (*bufferevent_event_cb)(struct bufferevent *, short, void *);
void bufferevent_setcb(struct bufferevent *, bufferevent_data_cb, bufferevent_data_cb, bufferevent_event_cb, void *);
}
