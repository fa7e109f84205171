/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
typedef struct CassFuture_ CassFuture;
typedef struct CassSession_ CassSession;
typedef struct CassStatement_ CassStatement;
typedef enum CassError_ { CASS_OK } CassError;
CassFuture *cass_session_execute(CassSession *session, const CassStatement *statement);
CassError cass_future_error_code(CassFuture *future);
#ifdef __cplusplus
}
#endif
