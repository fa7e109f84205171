/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
struct timeval;
typedef struct amqp_connection_state_t_ *amqp_connection_state_t;
typedef uint16_t amqp_channel_t;
typedef struct amqp_envelope_t_ amqp_envelope_t;
typedef struct amqp_rpc_reply_t_ {
  int reply_type;
} amqp_rpc_reply_t;
typedef struct amqp_tx_commit_ok_t_ amqp_tx_commit_ok_t;
amqp_rpc_reply_t amqp_consume_message(amqp_connection_state_t state, amqp_envelope_t *envelope,
                                      const struct timeval *timeout, int flags);
amqp_tx_commit_ok_t *amqp_tx_commit(amqp_connection_state_t state, amqp_channel_t channel);
int amqp_get_sockfd(amqp_connection_state_t state);
#ifdef __cplusplus
}
#endif
