/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
typedef void *MQTTAsync;
typedef struct MQTTAsync_responseOptions MQTTAsync_responseOptions;
int MQTTAsync_subscribe(MQTTAsync handle, const char *topic, int qos, MQTTAsync_responseOptions *response);
#ifdef __cplusplus
}
#endif
