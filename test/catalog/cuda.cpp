// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <cuda_runtime_api.h>
using Task = boost::asio::awaitable<void>;

Task bad(void *To, const void *From, cudaStream_t Stream) {
  cudaMemcpy(To, From, 9, cudaMemcpyHostToDevice);
  // CHECK: :[[@LINE-1]]:{{.*}}'cudaMemcpy'{{.*}}[async-blocking-call]
  cudaStreamSynchronize(Stream);
  // CHECK: :[[@LINE-1]]:{{.*}}'cudaStreamSynchronize'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(void *To, const void *From, cudaStream_t Stream) {
  cudaMemcpyAsync(To, From, 9, cudaMemcpyHostToDevice, Stream);
  cudaStreamQuery(Stream);
  co_return;
}
