/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct ssh_session_struct *ssh_session;
typedef struct ssh_channel_struct *ssh_channel;
ssh_session ssh_new(void);
int ssh_connect(ssh_session session);
void ssh_set_blocking(ssh_session session, int blocking);
ssh_channel ssh_channel_new(ssh_session session);
int ssh_channel_read(ssh_channel channel, void *dest, uint32_t count, int is_stderr);
int ssh_channel_read_timeout(ssh_channel channel, void *dest, uint32_t count, int is_stderr, int timeout_ms);
#ifdef __cplusplus
}
#endif
