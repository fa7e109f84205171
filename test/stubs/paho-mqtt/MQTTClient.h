/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
typedef void *MQTTClient;
typedef int MQTTClient_deliveryToken;
int MQTTClient_subscribe(MQTTClient handle, const char *topic, int qos);
int MQTTClient_waitForCompletion(MQTTClient handle, MQTTClient_deliveryToken dt, unsigned long timeout);
#ifdef __cplusplus
}
#endif
