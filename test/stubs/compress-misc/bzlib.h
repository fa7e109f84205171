/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
typedef void BZFILE;
BZFILE *BZ2_bzopen(const char *, const char *);
const char *BZ2_bzlibVersion(void);
int BZ2_bzBuffToBuffDecompress(char *, unsigned int *, char *, unsigned int, int, int);
#ifdef __cplusplus
}
#endif
