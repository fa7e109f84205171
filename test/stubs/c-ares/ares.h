/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
typedef struct ares_channeldata *ares_channel;
int ares_init(ares_channel *);
void ares_cancel(ares_channel);
#ifdef __cplusplus
}
#endif
