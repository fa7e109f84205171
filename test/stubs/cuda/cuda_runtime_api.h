/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
enum cudaError_t { cudaSuccess };
enum cudaMemcpyKind { cudaMemcpyHostToDevice = 1 };
typedef struct CUstream_st *cudaStream_t;
enum cudaError_t cudaMemcpy(void *, const void *, size_t, enum cudaMemcpyKind);
enum cudaError_t cudaMemcpyAsync(void *, const void *, size_t, enum cudaMemcpyKind, cudaStream_t);
enum cudaError_t cudaStreamSynchronize(cudaStream_t);
enum cudaError_t cudaStreamQuery(cudaStream_t);
#ifdef __cplusplus
}
#endif
