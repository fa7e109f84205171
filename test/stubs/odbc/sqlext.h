/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <sql.h>
#ifdef __cplusplus
extern "C" {
#endif
#define SQL_ATTR_ASYNC_ENABLE 4
#define SQL_ASYNC_ENABLE_ON 1UL
#ifdef __cplusplus
}
#endif
