/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
#define SQL_NTS (-3)
typedef void *SQLHSTMT;
typedef void *SQLPOINTER;
typedef unsigned char SQLCHAR;
typedef int SQLINTEGER;
typedef short SQLRETURN;
SQLRETURN SQLExecDirect(SQLHSTMT StatementHandle, SQLCHAR *StatementText, SQLINTEGER TextLength);
SQLRETURN SQLFetch(SQLHSTMT StatementHandle);
SQLRETURN SQLSetStmtAttr(SQLHSTMT StatementHandle, SQLINTEGER Attribute, SQLPOINTER Value, SQLINTEGER StringLength);
#ifdef __cplusplus
}
#endif
