/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
typedef int RETCODE;
typedef struct tds_dblib_dbprocess DBPROCESS;
RETCODE dbcmd(DBPROCESS *, const char *);
RETCODE dbsqlexec(DBPROCESS *);
#ifdef __cplusplus
}
#endif
