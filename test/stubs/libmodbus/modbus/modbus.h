/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct _modbus modbus_t;
int modbus_set_slave(modbus_t *ctx, int slave);
int modbus_connect(modbus_t *ctx);
int modbus_read_registers(modbus_t *ctx, int addr, int nb, uint16_t *dest);
#ifdef __cplusplus
}
#endif
