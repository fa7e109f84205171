// RUN: %check %s async-blocking-call -- -DCL_TARGET_OPENCL_VERSION=300
#include <CL/cl.h>
#include <boost/asio.hpp>
using Task = boost::asio::awaitable<void>;

Task bad(cl_command_queue Queue, cl_mem From, void *To) {
  clEnqueueReadBuffer(Queue, From, CL_TRUE, 0, 9, To, 0, nullptr, nullptr);
  // CHECK: :[[@LINE-1]]:{{.*}}'clEnqueueReadBuffer'{{.*}}[async-blocking-call]
  clFinish(Queue);
  // CHECK: :[[@LINE-1]]:{{.*}}'clFinish'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(cl_command_queue Queue, cl_mem From, void *To, cl_event *Done) {
  clEnqueueReadBuffer(Queue, From, CL_FALSE, 0, 9, To, 0, nullptr, Done);
  clFlush(Queue);
  co_return;
}
